package io.dateline.app.service;

import io.dateline.app.config.Connections;
import io.dateline.app.config.IngestTuning;
import io.dateline.ingest.Health;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.IngestService;
import io.dateline.schemas.DatelineException;
import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Feeds, files and uploads.
 *
 * @param besideViews whether the views answer on the same port, who know all feeds and not only
 *     those in the care of this process
 */
record IngestPart(IngestService service, boolean besideViews) implements Part {
  static IngestPart start(
      Connections connections, IngestTuning tuning, MeterRegistry meters, boolean besideViews) {
    IngestService service = new IngestService(config(connections, tuning), meters);
    service.start();
    return new IngestPart(service, besideViews);
  }

  static IngestConfig config(Connections connections, IngestTuning tuning) {
    return new IngestConfig(
        connections.bootstrap(),
        connections.kafka(),
        connections.registry(),
        connections.topics(),
        tuning.instance(),
        tuning.fetch(),
        tuning.poll(),
        tuning.archive(),
        connections.wrapping().orElse(null));
  }

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public void check() {
    Health health = service.check();
    if (!health.ready()) {
      throw new DatelineException(String.join("; ", health.problems()));
    }
  }

  @Override
  public void alive() {
    Health health = service.check();
    if (!health.alive()) {
      throw new DatelineException(String.join("; ", health.problems()));
    }
  }

  @Override
  public void routes(JavalinConfig config) {
    if (besideViews) {
      service.routes().configureBesideViews(config);
    } else {
      service.routes().configure(config);
    }
  }

  @Override
  public void close() {
    service.close();
  }
}
