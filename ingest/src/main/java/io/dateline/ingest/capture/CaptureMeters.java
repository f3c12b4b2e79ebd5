package io.dateline.ingest.capture;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;

/** Counts of what was captured and rejected, and how long after publication. */
public final class CaptureMeters {
  private final MeterRegistry registry;
  private final Timer latency;

  /**
   * @param registry where the meters are shown
   */
  public CaptureMeters(MeterRegistry registry) {
    this.registry = registry;
    for (String kind : List.of("FEED", "FILE", "STDIN", "HTTP", "BACKFILL")) {
      registry.counter("dateline.articles.captured", "kind", kind);
    }
    this.latency =
        Timer.builder("dateline.capture.latency")
            .description("from publication, as the article says, to capture from a feed")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofSeconds(1))
            .maximumExpectedValue(Duration.ofDays(1))
            .register(registry);
  }

  /** An article was written. */
  public void captured(Capture capture) {
    registry.counter("dateline.articles.captured", "kind", capture.origin().kind()).increment();
    if (capture.published() != null && capture.origin().kind().equals("FEED")) {
      latency.record(Duration.between(capture.published(), capture.observedAt()));
    }
  }

  /** Something was rejected. */
  public void rejected(Rejection rejection) {
    registry.counter("dateline.articles.rejected", "reason", rejection.reason()).increment();
  }
}
