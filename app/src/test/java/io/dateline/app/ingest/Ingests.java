package io.dateline.app.ingest;

import io.dateline.app.pipeline.Installation;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.IngestService;
import io.dateline.ingest.feeds.FetchSettings;
import io.dateline.ingest.feeds.PollSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/** Ingest services of an installation. */
final class Ingests {
  /** So long that a feed is polled again only when it is told to. */
  private static final PollSettings RARELY =
      new PollSettings(
          Duration.ofHours(2), Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24), 4);

  private Ingests() {}

  /** A service that may fetch from the loopback interface. */
  static IngestService open(Installation installation, String instance) {
    return open(installation, instance, FetchSettings.defaults().forLoopback());
  }

  static IngestService open(Installation installation, String instance, FetchSettings fetch) {
    IngestConfig config =
        IngestConfig.of(
                installation.parts().bootstrap(),
                installation.registry(),
                installation.settings(),
                instance)
            .with(fetch, RARELY);
    return new IngestService(config, new SimpleMeterRegistry());
  }

  /** As {@link #open(Installation, String)}, polling. */
  static IngestService start(Installation installation, String instance) {
    IngestService service = open(installation, instance);
    service.start();
    return service;
  }
}
