package io.dateline.ingest.capture;

import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.topics.Topic;
import java.time.Instant;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record to be written: an event, or bytes as they are.
 *
 * @param topic where to; null for {@link Raw} bytes, which name theirs
 * @param key record key
 * @param event the event; null for bytes and for a tombstone
 * @param raw the bytes; null for an event and for a tombstone
 * @param timestamp record timestamp
 */
public record LogEntry(
    @Nullable Topic topic,
    @Nullable String key,
    @Nullable IndexedRecord event,
    @Nullable Raw raw,
    Instant timestamp) {

  /**
   * Bytes with their headers.
   *
   * @param topic full name of the topic
   * @param partition null where the key decides
   * @param value null for a record without value
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Raw(
      String topic, @Nullable Integer partition, byte @Nullable [] value, Headers headers) {}

  /** An event. */
  public static LogEntry of(Topic topic, String key, IndexedRecord event, Instant timestamp) {
    return new LogEntry(topic, key, event, null, timestamp);
  }

  /** The end of a key on a compacted topic. */
  public static LogEntry tombstone(Topic topic, String key, Instant timestamp) {
    return new LogEntry(topic, key, null, null, timestamp);
  }

  /** Bytes as they are. */
  public static LogEntry of(@Nullable String key, Raw raw, Instant timestamp) {
    return new LogEntry(null, key, null, raw, timestamp);
  }

  /**
   * A dead letter of the stage that reads sources.
   *
   * @param topic full name of the topic of dead letters
   * @param attempt how often it was tried, from 1
   */
  static LogEntry of(Rejection rejection, String topic, int attempt, Instant timestamp) {
    DeadLetter letter =
        new DeadLetter(
            "capture",
            rejection.reason(),
            rejection.message(),
            rejection.source(),
            -1,
            rejection.line(),
            attempt,
            rejection.original());
    return of(
        rejection.source(), new Raw(topic, null, letter.value(), letter.headers()), timestamp);
  }
}
