package io.dateline.app.service;

import io.dateline.app.config.Connections;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.config.EnrichTuning;
import io.dateline.app.meters.LagWatch;
import io.dateline.enrich.stream.EnrichConfig;
import io.dateline.enrich.stream.EnrichService;
import io.dateline.enrich.text.TextEngine;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.keys.ArticleWords;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.List;

/** The text engine on the stream. */
record EnrichPart(EnrichService service, LagWatch lag, ArticleWords words) implements Part {
  static EnrichPart start(
      Connections connections, DatelineConfig config, Path state, MeterRegistry meters) {
    ArticleWords words = connections.words();
    EnrichService service =
        EnrichService.start(
            settings(connections, config, state), TextEngine.create(), meters, words);
    List<String> reads =
        List.of(new TopicCatalogue(connections.topics()).name(Topic.ARTICLES_CAPTURED));
    return new EnrichPart(
        service,
        LagWatch.start(
            "enrich",
            connections.kafka(),
            reads,
            LagWatch.ofGroup(EnrichConfig.live(connections.topics()), reads),
            meters),
        words);
  }

  /**
   * The live app's settings.
   *
   * @param state directory for what may be lost, where the configuration names none
   */
  static EnrichConfig settings(Connections connections, DatelineConfig config, Path state) {
    EnrichTuning tuning = config.enrich();
    return new EnrichConfig(
        connections.bootstrap(),
        connections.kafka(),
        connections.registry(),
        connections.topics(),
        EnrichConfig.live(connections.topics()),
        tuning.stateDirectory().orElse(state),
        tuning.threads(),
        tuning.patience(),
        config.engines());
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
  public void alive() {
    lag.check();
  }

  @Override
  public void routes(JavalinConfig config) {
    // it answers nobody; its health and metrics are the process's
  }

  @Override
  public void close() {
    lag.close();
    service.close();
    words.close();
  }
}
