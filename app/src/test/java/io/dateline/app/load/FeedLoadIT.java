package io.dateline.app.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.app.embedded.EmbeddedDefault;
import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.pipeline.Installation;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.IngestService;
import io.dateline.ingest.feeds.Feed;
import io.dateline.schemas.events.FeedPolled;
import io.dateline.schemas.topics.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many feeds on one instance with a small heap. Run by {@code -Ddateline.load.feeds=5000}; {@code
 * dateline.load.interval} is the interval in seconds, 300 without, {@code dateline.load.rounds} how
 * many of them are measured, 2 without.
 */
@ExtendWith(EmbeddedParts.class)
class FeedLoadIT {
  private static final int FEEDS = Integer.getInteger("dateline.load.feeds", 0);
  private static final Duration INTERVAL =
      Duration.ofSeconds(Integer.getInteger("dateline.load.interval", 300));
  private static final int ROUNDS = Integer.getInteger("dateline.load.rounds", 2);
  private static final String HEAP = System.getProperty("dateline.load.heap", "400m");

  @BeforeAll
  static void requireFeeds() {
    assumeTrue(FEEDS > 0, "a benchmark of minutes; run it by -Ddateline.load.feeds=5000");
  }

  @Test
  void shouldPollThousandsOfFeedsOnTime(EmbeddedDefault parts, @TempDir Path directory)
      throws Exception {
    Path log = directory.resolve("ingest.log");
    try (var installation = Installation.on(parts);
        var servers = new FeedServers(50);
        var process =
            PollingProcess.start(
                HEAP, parts.bootstrap(), parts.registryUrl(), installation.settings(), log)) {
      define(installation, servers);
      Instant end = Instant.now().plus(INTERVAL.multipliedBy(ROUNDS + 1L));
      await("the rounds")
          .atMost(INTERVAL.multipliedBy(ROUNDS + 2L))
          .pollInterval(2, TimeUnit.SECONDS)
          .until(() -> !process.isAlive() || Instant.now().isAfter(end));
      assertThat(process.isAlive()).as(Files.readString(log)).isTrue();

      report(installation.events(Topic.FEED_POLLS, FeedPolled.class), directory);
    }
  }

  private static void define(Installation installation, FeedServers servers) {
    IngestConfig config =
        IngestConfig.of(
            installation.parts().bootstrap(),
            installation.registry(),
            installation.settings(),
            "definer");
    try (IngestService definer = new IngestService(config, new SimpleMeterRegistry())) {
      definer
          .feeds()
          .definitions()
          .defineAll(
              servers.urls(FEEDS).stream()
                  .map(u -> new Feed(Feed.idOf(u), u, null, null, INTERVAL, Map.of(), false))
                  .toList());
    }
  }

  private static void report(List<FeedPolled> polls, Path directory) throws Exception {
    Map<String, List<FeedPolled>> byFeed = new HashMap<>();
    polls.forEach(p -> byFeed.computeIfAbsent(p.getFeedId(), id -> new ArrayList<>()).add(p));
    List<Long> late = new ArrayList<>();
    for (List<FeedPolled> of : byFeed.values()) {
      of.sort(Comparator.comparing(FeedPolled::getStartedAt));
      for (int i = 1; i < of.size(); i++) {
        Instant due = of.get(i - 1).getNextPollAt();
        late.add(Duration.between(due, of.get(i).getStartedAt()).toMillis());
      }
    }
    Collections.sort(late);
    long allowed = INTERVAL.toMillis() / 20;
    long onTime = late.stream().filter(l -> l <= allowed).count();
    System.out.printf(
        "%d feeds every %d s, heap %s: %d polls, %d articles; late by median %d ms, 99 %% %d ms,"
            + " most %d ms; %.2f %% within 5 %% of the interval; heap after collection %s%n",
        FEEDS,
        INTERVAL.toSeconds(),
        HEAP,
        polls.size(),
        polls.stream().mapToInt(FeedPolled::getCaptured).sum(),
        late.get(late.size() / 2),
        late.get((int) (late.size() * 0.99)),
        late.get(late.size() - 1),
        100.0 * onTime / late.size(),
        lastCollection(directory));

    assertThat(byFeed).hasSize(FEEDS);
    assertThat(onTime).isGreaterThanOrEqualTo((long) (0.999 * late.size()));
  }

  private static String lastCollection(Path directory) throws Exception {
    return Files.readAllLines(directory.resolve("gc.log")).stream()
        .filter(line -> line.contains("->"))
        .reduce("", (a, b) -> b)
        .replaceAll(".*->(\\d+M).*", "$1");
  }
}
