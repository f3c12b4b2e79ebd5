package io.dateline.projections.project;

import io.dateline.projections.store.CopyRows;
import io.dateline.projections.stories.StoryLinker;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.Changes;
import io.dateline.schemas.events.Mention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** articles.enriched: the states of each article, with its mentions, and the stories. */
final class Revisions implements TopicProjection {
  private final StoryLinker stories;
  private final CopyRows revisions =
      new CopyRows(
          "revisions",
          "partition",
          "recorded_offset",
          "until_offset",
          "article_id",
          "revision",
          "status",
          "reason",
          "event_id",
          "capture_event",
          "recorded_at",
          "text_hash",
          "observed_at",
          "published_at",
          "day",
          "outlet",
          "url",
          "language",
          "flags",
          "credited_agency",
          "engine",
          "dictionary",
          "sentences",
          "mentions",
          "actors",
          "relations",
          "stances",
          "changes",
          "sketch");

  Revisions(StoryLinker stories) {
    this.stories = stories;
  }

  @Override
  public String topic() {
    return "articles.enriched";
  }

  @Override
  public void apply(Handle handle, List<LoggedEvent> events) {
    var ends = new HashMap<LoggedEvent, Long>();
    var firsts = new LinkedHashMap<String, LoggedEvent>();
    var newest = new HashMap<String, LoggedEvent>();
    for (LoggedEvent event : events) {
      if (event.value() instanceof ArticleEnriched enriched && isState(enriched)) {
        firsts.putIfAbsent(enriched.getArticleId(), event);
        LoggedEvent before = newest.put(enriched.getArticleId(), event);
        if (before != null) {
          ends.put(before, event.offset());
        }
      }
    }
    var linked = new ArrayList<StoryLinker.Text>();
    for (LoggedEvent event : events) {
      if (event.value() instanceof ArticleEnriched enriched) {
        copy(event, enriched, ends.get(event));
        text(event, enriched).ifPresent(linked::add);
      }
    }
    end(handle, firsts);
    revisions.flush(handle);
    stories.link(handle, linked, firstOffsets(firsts));
  }

  private static boolean isState(ArticleEnriched enriched) {
    return !enriched.getStatus().equals("HISTORY");
  }

  private static Map<String, Long> firstOffsets(Map<String, LoggedEvent> firsts) {
    var offsets = new LinkedHashMap<String, Long>();
    firsts.forEach((articleId, event) -> offsets.put(articleId, event.offset()));
    return offsets;
  }

  private static java.util.Optional<StoryLinker.Text> text(
      LoggedEvent at, ArticleEnriched enriched) {
    if (!enriched.getStatus().equals("CURRENT") || enriched.getSketch().isEmpty()) {
      return java.util.Optional.empty();
    }
    Instant published =
        Objects.requireNonNullElse(enriched.getPublishedAt(), enriched.getObservedAt());
    return java.util.Optional.of(
        new StoryLinker.Text(
            enriched.getArticleId(),
            at.partition(),
            at.offset(),
            published,
            enriched.getSketch().stream().mapToInt(Integer::intValue).toArray()));
  }

  /** The state before the first one of this batch ends with it. */
  private static void end(Handle handle, Map<String, LoggedEvent> firsts) {
    if (firsts.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            "update revisions r set until_offset = n.until_offset"
                + " from unnest(:articles::text[], :offsets::bigint[]) as n (article_id, until_offset)"
                + " where r.article_id = n.article_id and r.until_offset is null"
                + " and r.status <> 'HISTORY' and r.recorded_offset < n.until_offset")
        .bind("articles", firsts.keySet().toArray(String[]::new))
        .bind("offsets", firsts.values().stream().mapToLong(LoggedEvent::offset).toArray())
        .execute();
  }

  private void copy(LoggedEvent at, ArticleEnriched enriched, @Nullable Long until) {
    var cause = enriched.getMeta().getCause();
    revisions
        .row()
        .int4(at.partition())
        .int8(at.offset())
        .int8(until)
        .text(enriched.getArticleId())
        .int4(enriched.getRevision())
        .text(enriched.getStatus())
        .text(enriched.getReason())
        .text(enriched.getMeta().getEventId())
        .text(cause == null ? null : cause.getEventId())
        .time(enriched.getMeta().getRecordedAt())
        .text(enriched.getTextHash())
        .time(enriched.getObservedAt())
        .time(enriched.getPublishedAt())
        .date(Values.day(null, enriched.getPublishedAt(), enriched.getObservedAt()))
        .text(enriched.getOutlet())
        .text(enriched.getUrl())
        .text(enriched.getLanguage())
        .texts(enriched.getFlags())
        .text(enriched.getCreditedAgency())
        .text(enriched.getMeta().getEngine())
        .text(enriched.getMeta().getDictionary())
        .ints(spans(enriched))
        .json(mentions(enriched.getMentions()))
        .texts(actors(enriched.getMentions()))
        .int4(enriched.getRelations().size())
        .int4(enriched.getStances().size())
        .json(changes(enriched.getChanges()))
        .ints(enriched.getSketch());
  }

  private static List<Integer> spans(ArticleEnriched enriched) {
    var flat = new ArrayList<Integer>(2 * enriched.getSentences().size());
    enriched
        .getSentences()
        .forEach(
            span -> {
              flat.add(span.getBegin());
              flat.add(span.getEnd());
            });
    return flat;
  }

  private static List<String> actors(List<Mention> mentions) {
    return mentions.stream()
        .map(Mention::getActor)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  private static byte[] mentions(List<Mention> mentions) {
    return Values.json(
        json -> {
          json.writeStartArray();
          for (Mention mention : mentions) {
            json.writeStartObject();
            json.writeNumberField("begin", mention.getBegin());
            json.writeNumberField("end", mention.getEnd());
            Values.field(json, "type", mention.getType());
            Values.field(json, "form", mention.getForm());
            Values.field(json, "actor", mention.getActor());
            Values.field(json, "name", mention.getName());
            json.writeNumberField("sentence", mention.getSentence());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static byte @Nullable [] changes(Changes changes) {
    if (changes.getRelationsAdded().isEmpty()
        && changes.getRelationsKept().isEmpty()
        && changes.getRelationsRetracted().isEmpty()
        && changes.getStancesAdded().isEmpty()
        && changes.getStancesKept().isEmpty()
        && changes.getStancesRetracted().isEmpty()) {
      return null;
    }
    return Values.json(
        json -> {
          json.writeStartObject();
          ids(json, "relationsKept", changes.getRelationsKept());
          ids(json, "relationsAdded", changes.getRelationsAdded());
          ids(json, "relationsRetracted", changes.getRelationsRetracted());
          ids(json, "stancesKept", changes.getStancesKept());
          ids(json, "stancesAdded", changes.getStancesAdded());
          ids(json, "stancesRetracted", changes.getStancesRetracted());
          json.writeEndObject();
        });
  }

  private static void ids(
      com.fasterxml.jackson.core.JsonGenerator json, String name, List<String> ids)
      throws java.io.IOException {
    json.writeArrayFieldStart(name);
    for (String id : ids) {
      json.writeString(id);
    }
    json.writeEndArray();
  }
}
