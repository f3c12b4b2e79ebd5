package io.dateline.projections.project;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log, decoded.
 *
 * @param topic name without prefix
 * @param timestamp of the record; decides nothing in the views
 * @param headers those whose values are text
 * @param value a generated event class, a generic record where the kind is unknown, or the bytes of
 *     a dead letter; null for a tombstone
 */
public record LoggedEvent(
    String topic,
    int partition,
    long offset,
    Instant timestamp,
    @Nullable String key,
    Map<String, String> headers,
    @Nullable Object value) {

  /** An event without headers, as tests write them. */
  public static LoggedEvent of(String topic, int partition, long offset, Object value) {
    return new LoggedEvent(topic, partition, offset, Instant.EPOCH, null, Map.of(), value);
  }

  /** Topic, partition and offset, as messages show them. */
  public String place() {
    return topic + "-" + partition + "@" + offset;
  }
}
