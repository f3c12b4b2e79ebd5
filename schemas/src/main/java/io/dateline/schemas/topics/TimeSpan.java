package io.dateline.schemas.topics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of the log by the timestamps of its records.
 *
 * @param from first instant of it; null for the beginning of the log
 * @param to first instant after it; null for no end
 */
public record TimeSpan(@Nullable Instant from, @Nullable Instant to) {
  /** Refuses a span that ends before it begins. */
  public TimeSpan {
    if (from != null && to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException("nothing lies from " + from + " to " + to);
    }
  }

  /** The whole log. */
  public static TimeSpan all() {
    return new TimeSpan(null, null);
  }

  /**
   * Whether a record of that timestamp lies in it.
   *
   * @param timestamp milliseconds since 1970
   */
  public boolean contains(long timestamp) {
    return (from == null || timestamp >= from.toEpochMilli())
        && (to == null || timestamp < to.toEpochMilli());
  }
}
