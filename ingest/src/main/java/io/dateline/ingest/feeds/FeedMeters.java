package io.dateline.ingest.feeds;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Feeds by state, as a gauge for each state. */
final class FeedMeters {
  private FeedMeters() {}

  static void register(MeterRegistry registry, FeedScheduler scheduler) {
    for (FeedState state : FeedState.values()) {
      Gauge.builder("dateline.feeds", scheduler, s -> count(s, state))
          .description("feeds in the care of this process, by state")
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }

  private static double count(FeedScheduler scheduler, FeedState state) {
    return scheduler.statuses().stream().filter(status -> status.state() == state).count();
  }
}
