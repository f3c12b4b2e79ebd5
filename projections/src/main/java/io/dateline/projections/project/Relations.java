package io.dateline.projections.project;

import io.dateline.projections.outlets.Origins;
import io.dateline.projections.outlets.OutletRegistry;
import io.dateline.projections.store.CopyRows;
import io.dateline.schemas.events.ActorRef;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.RelationRetracted;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** relations: who did what to whom, and what no longer stands. */
final class Relations implements TopicProjection {
  private static final Origins ORIGINS = new Origins(OutletRegistry.shipped());

  private final SeenActors seen = new SeenActors("relations");
  private final CopyRows relations =
      new CopyRows(
          "relations",
          "partition",
          "recorded_offset",
          "retracted_offset",
          "retracted_at",
          "retraction",
          "relation_id",
          "article_id",
          "revision",
          "source",
          "source_name",
          "source_type",
          "target",
          "target_name",
          "target_type",
          "type",
          "quad",
          "intensity",
          "date",
          "day",
          "mode",
          "place",
          "place_name",
          "attribution",
          "attribution_name",
          "negated",
          "hypothetical",
          "confidence",
          "rule",
          "trigger",
          "trigger_begin",
          "trigger_end",
          "evidence_begin",
          "evidence_end",
          "sentence",
          "outlet",
          "credited_agency",
          "origin",
          "observed_at",
          "published_at",
          "recorded_at",
          "event_id",
          "engine",
          "dictionary");

  @Override
  public String topic() {
    return "relations";
  }

  @Override
  public void apply(Handle handle, List<LoggedEvent> events) {
    var ends = new Retractions();
    for (LoggedEvent event : events) {
      if (event.value() instanceof RelationObserved observed) {
        ends.observed(observed.getRelationId(), event, observed.getMeta().getRecordedAt());
        seen.add(event, observed.getSource());
        seen.add(event, observed.getTarget());
      } else if (event.value() instanceof RelationRetracted retracted) {
        ends.retracted(
            retracted.getRelationId(),
            event,
            retracted.getMeta().getRecordedAt(),
            retracted.getReason());
      }
    }
    ends.apply(handle, "relations", "relation_id");
    for (LoggedEvent event : events) {
      if (event.value() instanceof RelationObserved observed) {
        copy(event, observed, ends.of(event));
      }
    }
    relations.flush(handle);
    seen.flush(handle);
  }

  private void copy(LoggedEvent at, RelationObserved observed, Retractions.@Nullable End end) {
    ActorRef place = observed.getPlace();
    ActorRef attribution = observed.getAttribution();
    relations
        .row()
        .int4(at.partition())
        .int8(at.offset())
        .int8(end == null ? null : end.offset())
        .time(end == null ? null : end.at())
        .text(end == null ? null : end.reason())
        .text(observed.getRelationId())
        .text(observed.getArticleId())
        .int4(observed.getRevision())
        .text(Values.id(observed.getSource()))
        .text(observed.getSource().getName())
        .text(observed.getSource().getType())
        .text(Values.id(observed.getTarget()))
        .text(observed.getTarget().getName())
        .text(observed.getTarget().getType())
        .text(observed.getType())
        .text(observed.getQuad())
        .float8(observed.getIntensity())
        .date(observed.getDate())
        .date(Values.day(observed.getDate(), observed.getPublishedAt(), observed.getObservedAt()))
        .text(observed.getMode())
        .text(place == null ? null : Values.id(place))
        .text(place == null ? null : place.getName())
        .text(attribution == null ? null : Values.id(attribution))
        .text(attribution == null ? null : attribution.getName())
        .bool(observed.getNegated())
        .bool(observed.getHypothetical())
        .float8(observed.getConfidence())
        .text(observed.getRule())
        .text(observed.getTrigger())
        .int4(observed.getTriggerSpan().getBegin())
        .int4(observed.getTriggerSpan().getEnd())
        .int4(observed.getEvidence().getBegin())
        .int4(observed.getEvidence().getEnd())
        .int4(observed.getSentence())
        .text(observed.getOutlet())
        .text(observed.getCreditedAgency())
        .text(ORIGINS.of(observed.getOutlet(), observed.getCreditedAgency()))
        .time(observed.getObservedAt())
        .time(observed.getPublishedAt())
        .time(observed.getMeta().getRecordedAt())
        .text(observed.getMeta().getEventId())
        .text(observed.getMeta().getEngine())
        .text(observed.getMeta().getDictionary());
  }
}
