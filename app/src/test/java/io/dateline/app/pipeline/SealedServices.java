package io.dateline.app.pipeline;

import io.dateline.enrich.stream.EnrichService;
import io.dateline.enrich.text.TextEngine;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.IngestService;
import io.dateline.ingest.sources.StreamSource;
import io.dateline.projections.ProjectionService;
import io.dateline.projections.ProjectionsConfig;
import io.dateline.schemas.keys.ArticleKeys;
import io.dateline.schemas.keys.ArticleWords;
import io.dateline.schemas.keys.WrappingKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Map;

/** The services of an installation whose articles are encrypted, each made for a test to close. */
record SealedServices(Installation installation, Path state) {
  static final String TEXT = "Turkey supports the Government of National Accord.";
  static final String ARTICLE =
      """
      {"id": "one", "url": "https://courier.example/one", "title": "Ankara takes sides", "text": "%s"}
      """
          .formatted(TEXT);

  /** Words under keys that these open. */
  ArticleWords words(WrappingKeys keys) {
    return ArticleWords.under(
        new ArticleKeys(
            Map.of("bootstrap.servers", installation.parts().bootstrap()),
            installation.registry(),
            installation.topics(),
            keys));
  }

  IngestService ingest(WrappingKeys keys) {
    var config =
        IngestConfig.of(
                installation.parts().bootstrap(),
                installation.registry(),
                installation.settings(),
                "erasure")
            .with(keys);
    return new IngestService(config, new SimpleMeterRegistry());
  }

  EnrichService enrich(ArticleWords words) {
    var config = installation.enrichment(state, state.resolve("engines"));
    return EnrichService.start(config, TextEngine.create(), new SimpleMeterRegistry(), words);
  }

  /** In a database of their own, which must not be there yet. */
  ProjectionService views(ArticleWords words) throws Exception {
    try (var connection = DriverManager.getConnection(installation.parts().jdbcUrl());
        var statement = connection.createStatement()) {
      statement.execute("create database " + database());
    }
    return ProjectionService.start(projections(), words::open, Clock.systemUTC());
  }

  ProjectionsConfig projections() {
    return ProjectionsConfig.of(
        installation.parts().jdbcUrl().replace("/postgres?", "/" + database() + "?"),
        Map.of("bootstrap.servers", installation.parts().bootstrap()),
        installation.settings(),
        installation.registry());
  }

  private String database() {
    return installation.settings().prefix().replace(".", "");
  }

  /** Id of the article that a line of JSON brings. */
  static String capture(IngestService ingest, String line) {
    return ingest.ingest(source(line)).articleIds().get(0);
  }

  static StreamSource source(String line) {
    return new StreamSource(
        "HTTP", "test", new ByteArrayInputStream(line.strip().getBytes(StandardCharsets.UTF_8)));
  }

  /** A configuration file's lines for this installation, without keys. */
  String yaml() {
    return """
        kafka:
          bootstrap.servers: %s
        registry:
          url: %s
        topics:
          prefix: %s
          partitions: 2
          feed-partitions: 1
        db:
          url: %s
        """
        .formatted(
            installation.parts().bootstrap(),
            installation.parts().registryUrl(),
            installation.settings().prefix(),
            projections().database().url());
  }
}
