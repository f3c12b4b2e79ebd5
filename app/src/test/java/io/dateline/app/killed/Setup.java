package io.dateline.app.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.app.config.DatelineConfig;
import io.dateline.app.embedded.Parts;
import io.dateline.app.pipeline.Installation;
import io.dateline.app.service.ProjectionPart;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.query.GenerationQueries;
import io.dateline.projections.store.Database;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.StanceObserved;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.generic.IndexedRecord;

/** Topics, a database and a configuration file of their own on the shared parts. */
final class Setup implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final int BATCH = 4;

  private final Path file;
  private final Installation installation;
  private final HttpClient http = HttpClient.newHttpClient();

  private Setup(Path file, Installation installation) {
    this.file = file;
    this.installation = installation;
  }

  /** Prepares one; {@code name} has to be another for each. */
  static Setup prepare(String name, Parts parts, Path directory) throws IOException, SQLException {
    try (var connection = DriverManager.getConnection(parts.jdbcUrl());
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    Path file = Files.createDirectories(directory.resolve(name)).resolve("dateline.yaml");
    Files.writeString(
        file,
        """
        data: %s
        kafka:
          bootstrap.servers: %s
          # the shortest that brokers allow: a killed member is missed sooner
          session.timeout.ms: 6000
          heartbeat.interval.ms: 1500
        registry:
          url: %s
        db:
          url: '%s'
        topics:
          prefix: %s.
          partitions: 3
          feed-partitions: 1
        """
            .formatted(
                file.resolveSibling("data"),
                parts.bootstrap(),
                parts.registryUrl(),
                parts.jdbcUrl().replace("/postgres?", "/" + name + "?"),
                name));
    return new Setup(file, Installation.on(parts, new TopicSettings(name + ".", 3, 1, (short) 1)));
  }

  Path file() {
    return file;
  }

  DatelineConfig config() {
    return DatelineConfig.read(file);
  }

  /** Sends articles in, batch by batch, each again until it was taken. */
  void post(String url, List<String> lines) {
    for (int begin = 0; begin < lines.size(); begin += BATCH) {
      String body =
          String.join("\n", lines.subList(begin, Math.min(lines.size(), begin + BATCH))) + "\n";
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "/api/v1/articles"))
              .header("Content-Type", "application/x-ndjson")
              .timeout(Duration.ofSeconds(30))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      await("ingest takes articles")
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .ignoreExceptions()
          .until(
              () -> http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
    }
  }

  /** Puts an article on the log, as ingest would. */
  void capture(String articleId, String text) {
    installation.capture(articleId, "A title", text, Instant.parse("2020-07-21T12:00:00Z"));
  }

  /** The events of a topic so far. */
  <T extends IndexedRecord> List<T> events(Topic topic, Class<T> kind) {
    return installation.events(topic, kind);
  }

  /** Records of a topic so far, counting what only takes an offset. */
  long written(Topic topic) {
    return installation.end(topic);
  }

  /**
   * What the views show, as digests by view, once every text has been enriched and the views have
   * all that came of it.
   *
   * @param texts how many there are, corrections included
   */
  Map<String, String> digests(int texts) {
    await("every text is enriched")
        .atMost(PATIENCE)
        .pollInterval(LOOK_AGAIN)
        .until(() -> installation.records(Topic.ARTICLES_ENRICHED).size() >= texts);
    List<Integer> log =
        List.of(
            installation.records(Topic.ARTICLES_CAPTURED).size(),
            installation.records(Topic.ARTICLES_ENRICHED).size(),
            installation.events(Topic.RELATIONS, RelationObserved.class).size(),
            installation.events(Topic.STANCES, StanceObserved.class).size());
    try (Database database = Database.open(ProjectionPart.database(config().connections().db()))) {
      await("the views show all that is on the log")
          .atMost(PATIENCE)
          .pollInterval(LOOK_AGAIN)
          .untilAsserted(() -> assertThat(rows(database)).isEqualTo(log));
      return new GenerationQueries(database).digests(AsOf.now()).content();
    }
  }

  private static List<Integer> rows(Database database) {
    return database.readLive(
        (handle, generation, vector) ->
            Stream.of("captures", "revisions", "relations", "stances")
                .map(
                    view ->
                        handle
                            .createQuery("select count(*) from " + view)
                            .mapTo(Integer.class)
                            .one())
                .toList());
  }

  @Override
  public void close() {
    installation.close();
  }
}
