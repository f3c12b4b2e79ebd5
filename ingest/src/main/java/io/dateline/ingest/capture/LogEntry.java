package io.dateline.ingest.capture;

import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.topics.Topic;
import java.time.Instant;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record to be written.
 *
 * @param topic where to
 * @param key record key
 * @param event the event; null for a dead letter
 * @param letter the dead letter; null for an event
 * @param timestamp record timestamp
 */
public record LogEntry(
    Topic topic,
    String key,
    @Nullable IndexedRecord event,
    @Nullable DeadLetter letter,
    Instant timestamp) {

  /** An event. */
  public static LogEntry of(Topic topic, String key, IndexedRecord event, Instant timestamp) {
    return new LogEntry(topic, key, event, null, timestamp);
  }

  /** A dead letter of the stage that reads sources. */
  public static LogEntry of(Rejection rejection, Instant timestamp) {
    DeadLetter letter =
        new DeadLetter(
            "capture",
            rejection.reason(),
            rejection.message(),
            rejection.source(),
            -1,
            rejection.line(),
            1,
            rejection.original());
    return new LogEntry(Topic.DEAD_LETTERS, rejection.source(), null, letter, timestamp);
  }
}
