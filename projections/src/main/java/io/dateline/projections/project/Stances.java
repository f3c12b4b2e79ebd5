package io.dateline.projections.project;

import io.dateline.projections.store.CopyRows;
import io.dateline.schemas.events.ActorRef;
import io.dateline.schemas.events.StanceObserved;
import io.dateline.schemas.events.StanceRetracted;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** stances: who speaks for or against whom, and what no longer stands. */
final class Stances implements TopicProjection {
  private final SeenActors seen = new SeenActors("stances");
  private final CopyRows stances =
      new CopyRows(
          "stances",
          "partition",
          "recorded_offset",
          "retracted_offset",
          "retracted_at",
          "retraction",
          "stance_id",
          "article_id",
          "revision",
          "holder_kind",
          "holder",
          "holder_name",
          "holder_type",
          "target",
          "target_name",
          "target_type",
          "polarity",
          "label",
          "basis",
          "confidence",
          "rule",
          "evidence_begin",
          "evidence_end",
          "sentence",
          "outlet",
          "observed_at",
          "published_at",
          "day",
          "recorded_at",
          "event_id",
          "engine",
          "dictionary");

  @Override
  public String topic() {
    return "stances";
  }

  @Override
  public void apply(Handle handle, List<LoggedEvent> events) {
    var ends = new Retractions();
    for (LoggedEvent event : events) {
      if (event.value() instanceof StanceObserved observed) {
        ends.observed(observed.getStanceId(), event, observed.getMeta().getRecordedAt());
        seen.add(event, observed.getTarget());
        if (observed.getHolder() != null) {
          seen.add(event, observed.getHolder());
        }
      } else if (event.value() instanceof StanceRetracted retracted) {
        ends.retracted(
            retracted.getStanceId(),
            event,
            retracted.getMeta().getRecordedAt(),
            retracted.getReason());
      }
    }
    ends.apply(handle, "stances", "stance_id");
    for (LoggedEvent event : events) {
      if (event.value() instanceof StanceObserved observed) {
        copy(event, observed, ends.of(event));
      }
    }
    stances.flush(handle);
    seen.flush(handle);
  }

  private void copy(LoggedEvent at, StanceObserved observed, Retractions.@Nullable End end) {
    ActorRef holder = observed.getHolder();
    String outlet = observed.getOutlet() == null ? "" : observed.getOutlet();
    stances
        .row()
        .int4(at.partition())
        .int8(at.offset())
        .int8(end == null ? null : end.offset())
        .time(end == null ? null : end.at())
        .text(end == null ? null : end.reason())
        .text(observed.getStanceId())
        .text(observed.getArticleId())
        .int4(observed.getRevision())
        .text(observed.getHolderKind())
        .text(holder == null ? outlet : Values.id(holder))
        .text(holder == null ? outlet : holder.getName())
        .text(holder == null ? "MEDIA" : holder.getType())
        .text(Values.id(observed.getTarget()))
        .text(observed.getTarget().getName())
        .text(observed.getTarget().getType())
        .float8(observed.getPolarity())
        .text(observed.getLabel())
        .text(observed.getBasis())
        .float8(observed.getConfidence())
        .text(observed.getRule())
        .int4(observed.getEvidence().getBegin())
        .int4(observed.getEvidence().getEnd())
        .int4(observed.getSentence())
        .text(observed.getOutlet())
        .time(observed.getObservedAt())
        .time(observed.getPublishedAt())
        .date(Values.day(null, observed.getPublishedAt(), observed.getObservedAt()))
        .time(observed.getMeta().getRecordedAt())
        .text(observed.getMeta().getEventId())
        .text(observed.getMeta().getEngine())
        .text(observed.getMeta().getDictionary());
  }
}
