package io.dateline.app.meters;

import io.dateline.projections.consume.ProjectionListener;
import io.dateline.projections.project.LoggedEvent;
import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.deadletters.Resolution;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.StanceObserved;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What comes into the views, and how long it took to get there. What is older than a day when it
 * comes (a rebuild, a backfill) says nothing of today's latency and is left out of it.
 */
public final class ViewMeters implements ProjectionListener {
  private static final Duration OF_TODAY = Duration.ofDays(1);

  private final MeterRegistry meters;
  private final Clock clock;
  private final Timer captureToEnriched;
  private final Timer enrichedToView;
  private final Timer captureToView;
  private final Timer publicationToView;

  /**
   * @param meters where they are shown
   */
  public ViewMeters(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
    this.captureToEnriched = latency("capture", "enriched");
    this.enrichedToView = latency("enriched", "view");
    this.captureToView = latency("capture", "view");
    this.publicationToView = latency("publication", "view");
    for (String stage : new String[] {"capture", "validate", "publish", "project"}) {
      // shown before the first one, so that an increase is seen as such
      meters.counter("dateline.dead.letters", "stage", stage, "reason", "NONE");
    }
    for (String kind : new String[] {"articles", "relations", "stances"}) {
      meters.counter("dateline.views.facts", "kind", kind);
    }
  }

  private Timer latency(String from, String to) {
    return Timer.builder("dateline.latency")
        .description("of current articles, between two points of their way")
        .tags("from", from, "to", to)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(10))
        .maximumExpectedValue(OF_TODAY)
        .register(meters);
  }

  @Override
  public void projected(LoggedEvent event) {
    if (event.value() instanceof ArticleEnriched enriched) {
      meters.counter("dateline.views.facts", "kind", "articles").increment();
      if (enriched.getStatus().equals("CURRENT") && enriched.getReason().equals("CAPTURED")) {
        latencies(enriched);
      }
    } else if (event.value() instanceof RelationObserved) {
      meters.counter("dateline.views.facts", "kind", "relations").increment();
    } else if (event.value() instanceof StanceObserved) {
      meters.counter("dateline.views.facts", "kind", "stances").increment();
    } else if (event.topic().equals("dead-letters")
        && !event.headers().containsKey(Resolution.RESOLVES)) {
      meters
          .counter(
              "dateline.dead.letters",
              "stage",
              event.headers().getOrDefault(DeadLetter.STAGE, "unknown"),
              "reason",
              event.headers().getOrDefault(DeadLetter.REASON, "unknown"))
          .increment();
    }
  }

  private void latencies(ArticleEnriched enriched) {
    Instant now = clock.instant();
    Instant tagged = enriched.getMeta().getRecordedAt();
    record(captureToEnriched, enriched.getObservedAt(), tagged);
    record(enrichedToView, tagged, now);
    record(captureToView, enriched.getObservedAt(), now);
    record(publicationToView, enriched.getPublishedAt(), now);
  }

  private static void record(Timer timer, @Nullable Instant from, Instant to) {
    if (from != null && !to.isBefore(from) && Duration.between(from, to).compareTo(OF_TODAY) < 0) {
      timer.record(Duration.between(from, to));
    }
  }
}
