package io.dateline.app.service;

import io.dateline.app.config.Connections;
import io.dateline.app.config.EnrichTuning;
import io.dateline.enrich.stream.EnrichConfig;
import io.dateline.enrich.stream.EnrichService;
import io.dateline.enrich.text.TextEngine;
import io.dateline.schemas.DatelineException;
import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;

/** The text engine on the stream. */
record EnrichPart(EnrichService service) implements Part {
  static EnrichPart start(
      Connections connections, EnrichTuning tuning, Path state, MeterRegistry meters) {
    EnrichConfig config =
        new EnrichConfig(
            connections.bootstrap(),
            connections.kafka(),
            connections.registry(),
            connections.topics(),
            EnrichConfig.LIVE,
            tuning.stateDirectory().orElse(state),
            tuning.threads(),
            tuning.patience());
    return new EnrichPart(EnrichService.start(config, TextEngine.create(), meters));
  }

  @Override
  public String name() {
    return "enrich";
  }

  @Override
  public void check() {
    service
        .unreadyBecause()
        .ifPresent(
            reason -> {
              throw new DatelineException(reason);
            });
  }

  @Override
  public void routes(JavalinConfig config) {
    // it answers nobody; its health and metrics are the process's
  }

  @Override
  public void close() {
    service.close();
  }
}
