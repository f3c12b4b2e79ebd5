package io.dateline.ingest.feeds;

import io.dateline.schemas.DatelineException;
import java.time.Duration;

/**
 * When feeds are polled.
 *
 * @param initialInterval until a feed's cadence is known
 * @param minInterval shortest interval that a cadence leads to
 * @param maxInterval longest interval between polls of a feed that answers
 * @param maxBackoff longest pause after failures
 * @param threads polls at once
 */
public record PollSettings(
    Duration initialInterval,
    Duration minInterval,
    Duration maxInterval,
    Duration maxBackoff,
    int threads) {

  /** Checks every value. */
  public PollSettings {
    if (minInterval.isNegative()
        || minInterval.isZero()
        || minInterval.compareTo(maxInterval) > 0) {
      throw new DatelineException(
          "ingest.min-interval: "
              + minInterval
              + " is not between 0 and ingest.max-interval "
              + maxInterval);
    }
    if (initialInterval.isNegative() || initialInterval.isZero()) {
      throw new DatelineException("ingest.initial-interval: " + initialInterval + " is no time");
    }
    if (maxBackoff.compareTo(minInterval) < 0) {
      throw new DatelineException(
          "ingest.max-backoff: "
              + maxBackoff
              + " is shorter than ingest.min-interval "
              + minInterval);
    }
    if (threads < 1 || threads > 256) {
      throw new DatelineException("ingest.poll-threads: " + threads + " is not between 1 and 256");
    }
  }

  /** Defaults for real feeds. */
  public static PollSettings defaults() {
    return new PollSettings(
        Duration.ofMinutes(15),
        Duration.ofMinutes(5),
        Duration.ofHours(6),
        Duration.ofHours(24),
        16);
  }
}
