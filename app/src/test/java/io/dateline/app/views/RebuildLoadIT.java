package io.dateline.app.views;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.app.embedded.EmbeddedDefault;
import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.pipeline.Installation;
import io.dateline.enrich.stream.EnrichConfig;
import io.dateline.enrich.stream.EnrichService;
import io.dateline.enrich.text.TextEngine;
import io.dateline.projections.consume.LogEnd;
import io.dateline.projections.consume.LogSettings;
import io.dateline.projections.consume.Rebuild;
import io.dateline.projections.position.PositionVector;
import io.dateline.projections.project.Words;
import io.dateline.projections.store.Database;
import io.dateline.projections.store.DatabaseSettings;
import io.dateline.projections.store.Generations;
import io.dateline.schemas.topics.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/**
 * How fast the views are rebuilt, beside how fast the same rows go into the same tables, with their
 * indexes, by bare COPY. Runs with {@code -Ddateline.load.articles=3000}; prints a table.
 */
@ExtendWith(EmbeddedParts.class)
@EnabledIfSystemProperty(
    named = "dateline.load.articles",
    matches = "[0-9]+",
    disabledReason = "a measurement: run it with -Ddateline.load.articles=3000")
class RebuildLoadIT {
  private static final Path TEXTS =
      Path.of(
          System.getProperty("dateline.shared", "../shared"), "data/raw/wikinews_2019_2020.jsonl");
  private static final int LEAST_ARTICLES_A_SECOND = 300;
  private static final double LEAST_SHARE_OF_COPY = 0.5;
  private static final int DAYS_BETWEEN_COPIES = 10;

  @TempDir private Path directory;

  @Test
  void shouldRebuildAtHalfTheSpeedOfCopyOrMore(EmbeddedDefault parts) throws Exception {
    int articles = Integer.getInteger("dateline.load.articles");
    try (var installation = Installation.on(parts)) {
      enrich(installation, articles);
      var log =
          new LogSettings(
              Map.of("bootstrap.servers", parts.bootstrap()),
              installation.settings(),
              installation.registry());
      String url = newDatabase(parts);
      try (Database database = Database.open(DatabaseSettings.at(url))) {
        new Generations(database).liveOrFirst();
        rebuild(log, database); // once before, so that both sides are warm
        new Generations(database).building().ifPresent(new Generations(database)::drop);

        long started = System.nanoTime();
        String generation = rebuild(log, database);
        double rebuilt = (System.nanoTime() - started) / 1e9;
        Copied copied = copy(url, database, generation);

        double rate = articles / rebuilt;
        double share = copied.seconds() / rebuilt;
        System.out.printf(
            "| | s | articles/s | rows/s |%n|---|---|---|---|%n"
                + "| rebuild | %.1f | %.0f | %.0f |%n| COPY | %.1f | %.0f | %.0f |%n"
                + "%d articles, %d rows; the rebuild has %.2f of the speed of COPY%n",
            rebuilt,
            rate,
            copied.rows() / rebuilt,
            copied.seconds(),
            articles / copied.seconds(),
            copied.rows() / copied.seconds(),
            articles,
            copied.rows(),
            share);
        assertThat(rate).isGreaterThan(LEAST_ARTICLES_A_SECOND);
        assertThat(share).isGreaterThan(LEAST_SHARE_OF_COPY);
      }
    }
  }

  /** Real texts, each again and again, so far apart in time that no copies are stories. */
  private void enrich(Installation installation, int articles) throws Exception {
    List<String> lines = Files.readAllLines(TEXTS, StandardCharsets.UTF_8);
    var config =
        new EnrichConfig(
            installation.parts().bootstrap(),
            Map.of(),
            installation.registry(),
            installation.settings(),
            installation.settings().prefix() + "enrich",
            directory,
            2,
            Duration.ofSeconds(30),
            null);
    try (var service =
        EnrichService.start(config, TextEngine.create(), new SimpleMeterRegistry())) {
      var json = new ObjectMapper();
      for (int i = 0; i < articles; i++) {
        JsonNode line = json.readTree(lines.get(i % lines.size()));
        Instant published =
            Instant.parse("2001-01-01T00:00:00Z")
                .plus(Duration.ofDays((long) DAYS_BETWEEN_COPIES * (i / lines.size())));
        installation.capture(
            "article" + i, line.path("title").asText(), line.path("text").asText(), published);
      }
      await("all articles enriched")
          .atMost(30, MINUTES)
          .pollInterval(Duration.ofSeconds(5))
          .until(() -> installation.records(Topic.ARTICLES_ENRICHED).size() >= articles);
      assertThat(service.unreadyBecause()).isEmpty();
    }
  }

  private static String rebuild(LogSettings log, Database database) {
    String generation = new Generations(database).create();
    PositionVector end = LogEnd.of(log, LogEnd.viewTopics());
    try (var rebuild = new Rebuild(log, database, generation, Words.clear())) {
      rebuild.run(end, false, at -> {});
    }
    return generation;
  }

  private record Copied(double seconds, long rows) {}

  /** Takes every table of a generation out, and copies it into an empty one. */
  private static Copied copy(String url, Database database, String from) throws Exception {
    String into = new Generations(database).create();
    try (Connection connection = DriverManager.getConnection(url)) {
      var copies = connection.unwrap(PGConnection.class).getCopyAPI();
      double seconds = 0;
      long rows = 0;
      for (String table : tables(connection, Database.schema(from))) {
        String columns = columns(connection, Database.schema(from), table);
        var out = new java.io.ByteArrayOutputStream();
        copies.copyOut(
            "copy " + Database.schema(from) + "." + table + " (" + columns + ") to stdout binary",
            out);
        var in = new java.io.ByteArrayInputStream(out.toByteArray());
        connection.createStatement().execute("set synchronous_commit to off");
        long started = System.nanoTime();
        rows +=
            copies.copyIn(
                "copy "
                    + Database.schema(into)
                    + "."
                    + table
                    + " ("
                    + columns
                    + ") from stdin binary",
                in);
        seconds += (System.nanoTime() - started) / 1e9;
      }
      return new Copied(seconds, rows);
    }
  }

  private static List<String> tables(Connection connection, String schema) throws Exception {
    return strings(
        connection,
        "select table_name from information_schema.tables where table_schema = '"
            + schema
            + "' and table_type = 'BASE TABLE' and table_name <> 'schema_history' order by 1");
  }

  private static String columns(Connection connection, String schema, String table)
      throws Exception {
    return String.join(
        ", ",
        strings(
            connection,
            "select quote_ident(column_name) from information_schema.columns where table_schema = '"
                + schema
                + "' and table_name = '"
                + table
                + "' and is_generated = 'NEVER' order by ordinal_position"));
  }

  private static List<String> strings(Connection connection, String sql) throws Exception {
    var all = new ArrayList<String>();
    try (var rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }

  private static String newDatabase(EmbeddedDefault parts) throws Exception {
    try (var connection = DriverManager.getConnection(parts.jdbcUrl());
        var statement = connection.createStatement()) {
      statement.execute("create database rebuild_load");
    }
    return parts.jdbcUrl().replace("/postgres?", "/rebuild_load?");
  }
}
