package io.dateline.app.pipeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.app.ingest.Newsroom;
import io.dateline.enrich.stream.EnrichService;
import io.dateline.enrich.text.TextEngine;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.IngestService;
import io.dateline.ingest.feeds.Feed;
import io.dateline.ingest.feeds.FetchSettings;
import io.dateline.ingest.feeds.PollSettings;
import io.dateline.projections.ProjectionService;
import io.dateline.projections.ProjectionsConfig;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.FeedPolled;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Each service in turn gets a successor, and ends, while feeds bring articles. */
@Tag("long")
@ExtendWith(EmbeddedParts.class)
class RollingUpgradeIT {
  private static final int STEP = 15;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TextEngine engine = TextEngine.create();
  private final Newsroom newsroom = new Newsroom();
  @TempDir private Path directory;
  private Installation installation;

  @Test
  @SuppressWarnings("try") // the old services end before their successors
  void shouldLoseAndDoubleNothingWhileEachServiceIsReplaced(Parts parts) throws Exception {
    try (var open = Installation.on(parts, settings());
        newsroom) {
      installation = open;
      createDatabase();
      IngestService oldIngest = ingest("old");
      EnrichService oldEnrich = enrich("old");
      ProjectionService oldViews = ProjectionService.start(views());
      publish(oldIngest, 0);
      awaitTexts(oldViews, STEP);

      IngestService ingest = ingest("new");
      publish(oldIngest, 1);
      await("the new ingest to have feeds")
          .atMost(PATIENCE)
          .until(() -> !ingest.feeds().statuses().isEmpty());
      oldIngest.close();
      publish(ingest, 2);

      EnrichService enrich = enrich("new");
      publish(ingest, 3);
      await("the new enrich to run")
          .atMost(PATIENCE)
          .until(() -> enrich.unreadyBecause().isEmpty());
      oldEnrich.close();
      publish(ingest, 4);

      ProjectionService views = ProjectionService.start(views());
      publish(ingest, 5);
      oldViews.close();
      publish(ingest, 6);

      try (ingest;
          enrich;
          views) {
        awaitTexts(views, 7 * STEP);
        views.awaitCaughtUp(views.logEnd(), PATIENCE);
        assertThat(count(views, "select count(*) from texts")).isEqualTo(7 * STEP);
        assertThat(count(views, "select count(*) from dead_letters")).isZero();
      }
      assertThat(installation.events(Topic.ARTICLES_CAPTURED, ArticleCaptured.class))
          .as("captured once")
          .hasSize(7 * STEP);
      assertThat(installation.events(Topic.FEED_POLLS, FeedPolled.class))
          .as("fetched whole once, since cursors survive the move")
          .filteredOn(poll -> poll.getHttpStatus() == 200)
          .hasSize(7 * STEP);
    }
  }

  private static TopicSettings settings() {
    return new TopicSettings("r" + Long.toHexString(System.nanoTime()) + ".", 4, 4, (short) 1);
  }

  private void publish(IngestService ingest, int step) {
    ingest
        .feeds()
        .definitions()
        .defineAll(
            IntStream.range(step * STEP, (step + 1) * STEP)
                .mapToObj(i -> newsroom.feed("town" + i))
                .map(
                    url ->
                        new Feed(
                            Feed.idOf(url),
                            url,
                            null,
                            null,
                            Duration.ofSeconds(2),
                            Map.of(),
                            false))
                .toList());
  }

  private static void awaitTexts(ProjectionService views, int count) {
    await(count + " texts")
        .atMost(PATIENCE)
        .pollInterval(1, SECONDS)
        .until(() -> count(views, "select count(distinct article_id) from texts") >= count);
  }

  private static int count(ProjectionService views, String sql) {
    return views
        .database()
        .readLive((handle, live, vector) -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  private IngestService ingest(String name) {
    PollSettings usual = PollSettings.defaults();
    var poll =
        new PollSettings(
            usual.initialInterval(),
            usual.minInterval(),
            usual.maxInterval(),
            usual.maxBackoff(),
            4);
    var config =
        IngestConfig.of(
                installation.parts().bootstrap(),
                installation.registry(),
                installation.settings(),
                name)
            .with(FetchSettings.defaults().forLoopback(), poll);
    var service = new IngestService(config, new SimpleMeterRegistry());
    service.start();
    return service;
  }

  private EnrichService enrich(String name) {
    var config = installation.enrichment(directory.resolve(name), directory.resolve("engines"));
    return EnrichService.start(config, engine, new SimpleMeterRegistry());
  }

  private void createDatabase() throws Exception {
    try (var connection = DriverManager.getConnection(installation.parts().jdbcUrl());
        var statement = connection.createStatement()) {
      statement.execute("create database " + database());
    }
  }

  private String database() {
    return installation.settings().prefix().replace(".", "");
  }

  private ProjectionsConfig views() {
    return ProjectionsConfig.of(
        installation.parts().jdbcUrl().replace("/postgres?", "/" + database() + "?"),
        Map.of("bootstrap.servers", installation.parts().bootstrap()),
        installation.settings(),
        installation.registry());
  }
}
