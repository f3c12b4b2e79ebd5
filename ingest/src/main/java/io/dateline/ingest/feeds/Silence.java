package io.dateline.ingest.feeds;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How improbable a feed's silence is. */
final class Silence {
  /** Below this a silence is a state of its own. */
  static final double IMPROBABLE = 0.01;

  private static final Duration LEAST = Duration.ofHours(1);

  private Silence() {}

  /**
   * Chance that a feed with this median gap between items shows none since the newest. Items that
   * come independently have exponential gaps, whose median is the mean times ln 2: exp(-t ln 2 /
   * gap), one half after one gap. Null where gap or newest item are unknown.
   */
  static @Nullable Double probability(
      @Nullable Duration gap, @Nullable Instant newest, Instant now) {
    if (gap == null || newest == null || gap.isZero()) {
      return null;
    }
    Duration quiet = Duration.between(newest, now);
    return quiet.compareTo(LEAST) < 0
        ? Double.valueOf(1)
        : Double.valueOf(Math.exp(-(double) quiet.toMillis() / gap.toMillis() * Math.log(2)));
  }
}
