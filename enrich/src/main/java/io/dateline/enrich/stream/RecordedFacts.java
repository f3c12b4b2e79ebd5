package io.dateline.enrich.stream;

import io.dateline.schemas.events.Meta;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.RelationRetracted;
import io.dateline.schemas.events.StanceObserved;
import io.dateline.schemas.events.StanceRetracted;
import io.dateline.schemas.topics.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The events of relations and stances as the log has them, by their ids. */
final class RecordedFacts {
  private final Map<String, List<Fact>> facts = new HashMap<>();

  /** Where an event lies and what it says, but for the time at which it was written. */
  record Fact(
      String topic, int partition, long offset, String articleId, String cause, String digest) {}

  void add(ConsumerRecord<String, byte[]> at, IndexedRecord event) {
    String articleId = articleId(event);
    if (articleId == null) {
      return;
    }
    Meta meta = EventParts.meta(event);
    var cause = meta.getCause();
    var fact =
        new Fact(
            at.topic(),
            at.partition(),
            at.offset(),
            articleId,
            cause == null ? "" : cause.getEventId(),
            EventParts.digest(event));
    facts.computeIfAbsent(meta.getEventId(), id -> new ArrayList<>(1)).add(fact);
  }

  /** Takes an event of that id out, one of that digest if it can; null where there is none. */
  @Nullable Fact take(String eventId, String digest) {
    List<Fact> ofId = facts.getOrDefault(eventId, List.of());
    if (ofId.isEmpty()) {
      return null;
    }
    for (int i = 0; i < ofId.size(); i++) {
      if (ofId.get(i).digest().equals(digest)) {
        return ofId.remove(i);
      }
    }
    return ofId.remove(0);
  }

  /** What was not taken. */
  Map<String, List<Fact>> left() {
    return facts;
  }

  /** The topic an event belongs to. */
  static Topic topic(IndexedRecord event) {
    return event instanceof RelationObserved || event instanceof RelationRetracted
        ? Topic.RELATIONS
        : Topic.STANCES;
  }

  private static @Nullable String articleId(IndexedRecord event) {
    if (event instanceof RelationObserved observed) {
      return observed.getArticleId();
    }
    if (event instanceof RelationRetracted retracted) {
      return retracted.getArticleId();
    }
    if (event instanceof StanceObserved observed) {
      return observed.getArticleId();
    }
    return event instanceof StanceRetracted retracted ? retracted.getArticleId() : null;
  }
}
