package io.dateline.ingest.feeds;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Feeds by state, polls by outcome and how late they begin, items by what became of them. */
final class FeedMeters {
  private static final List<String> OUTCOMES =
      List.of("FETCHED", "NOT_MODIFIED", "MOVED", "THROTTLED", "FAILED", "GONE", "REFUSED");

  private final Map<String, Counter> polls = new HashMap<>();
  private final Timer lateness;
  private final Counter first;
  private final Counter duplicates;
  private final Counter givenUp;
  private final Counter vanished;

  FeedMeters(MeterRegistry registry) {
    for (String outcome : OUTCOMES) {
      polls.put(outcome, registry.counter("dateline.polls", "outcome", outcome));
    }
    this.lateness =
        Timer.builder("dateline.poll.lateness")
            .description("from the time a poll was due to its beginning")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(100))
            .maximumExpectedValue(Duration.ofHours(1))
            .register(registry);
    this.first = items(registry, "captured");
    this.duplicates = items(registry, "duplicate");
    this.givenUp = items(registry, "failed");
    this.vanished = items(registry, "vanished");
  }

  private static Counter items(MeterRegistry registry, String fate) {
    return registry.counter("dateline.feed.items", "fate", fate);
  }

  /** Shows how many feeds are in each state. */
  static void register(MeterRegistry registry, FeedScheduler scheduler) {
    for (FeedState state : FeedState.values()) {
      Gauge.builder("dateline.feeds", scheduler, s -> s.count(state))
          .description("feeds in the care of this process, by state")
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }

  /** A poll came to its end. */
  void polled(PollResult result, Duration late) {
    Counter counter = polls.get(result.outcome());
    if (counter != null) {
      counter.increment();
    }
    lateness.record(late.isNegative() ? Duration.ZERO : late);
    ItemCounts counts = result.items().counts();
    first.increment(counts.first());
    duplicates.increment(counts.duplicates());
    givenUp.increment(counts.givenUp());
    vanished.increment(counts.vanished());
  }
}
