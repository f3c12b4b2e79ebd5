package io.dateline.app.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.app.config.DatelineConfig;
import io.dateline.app.config.HttpSettings;
import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.app.service.Role;
import io.dateline.app.service.Services;
import io.dateline.schemas.topics.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each service in a process of its own, killed at random moments while articles and corrections
 * flow, and started again. Larger runs by {@code -Ddateline.killed.articles} and {@code
 * -Ddateline.killed.kills}, the same moments again by {@code -Ddateline.killed.seed}.
 */
@Tag("long")
@ExtendWith(EmbeddedParts.class)
class ServicesKilledIT {
  private static final int ARTICLES = Integer.getInteger("dateline.killed.articles", 120);
  private static final int KILLS = Integer.getInteger("dateline.killed.kills", 1);
  private static final long SEED = Long.getLong("dateline.killed.seed", System.nanoTime());
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Executor threads = Executors.newCachedThreadPool();
  private final Random random = new Random(SEED);
  private final List<String> lines = new Newswire(ARTICLES).lines();

  @Test
  void shouldShowTheSameAsAnUndisturbedRun(Parts parts, @TempDir Path directory) throws Exception {
    Map<String, String> undisturbed;
    try (Setup setup = Setup.prepare("undisturbed", parts, directory)) {
      undisturbed = undisturbed(setup);
    }

    try (Setup setup = Setup.prepare("killed", parts, directory)) {
      assertThat(killed(setup)).as("after kills of seed %d", SEED).isEqualTo(undisturbed);
    }
  }

  private Map<String, String> undisturbed(Setup setup) {
    DatelineConfig config = setup.config();
    try (Services services =
        Services.start(
            Services.allRoles(), config.connections(), config, config.embedded().data())) {
      var http = new HttpSettings("127.0.0.1", 0, config.http().access());
      setup.post(services.listen(config.withHttp(http)), lines);
      return setup.digests(lines.size());
    }
  }

  private Map<String, String> killed(Setup setup) throws IOException {
    int port = ServiceProcess.freePort();
    try (var ingest = ServiceProcess.start(Role.INGEST, setup.file(), port);
        var enrich = ServiceProcess.start(Role.ENRICH, setup.file(), 0);
        var projections = ServiceProcess.start(Role.PROJECTIONS, setup.file(), 0)) {
      var posted =
          CompletableFuture.runAsync(() -> setup.post("http://127.0.0.1:" + port, lines), threads);
      var kills =
          CompletableFuture.allOf(
              kill(ingest, setup, Topic.ARTICLES_CAPTURED),
              kill(enrich, setup, Topic.ARTICLES_ENRICHED),
              kill(projections, setup, Topic.ARTICLES_ENRICHED));

      posted.join();
      kills.join();

      return setup.digests(lines.size());
    }
  }

  /** Kills a service whenever a topic has grown to one of some random sizes. */
  private CompletableFuture<Void> kill(ServiceProcess service, Setup setup, Topic topic) {
    long[] moments = random.longs(KILLS, 1, lines.size()).sorted().toArray();
    return CompletableFuture.runAsync(
        () -> {
          for (long moment : moments) {
            await("records of " + topic)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> setup.written(topic) >= moment);
            service.killAndRestart();
          }
        },
        threads);
  }
}
