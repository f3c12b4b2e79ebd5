package io.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.capture.CaptureEvents;
import io.dateline.ingest.capture.CaptureMeters;
import io.dateline.ingest.capture.Composer;
import io.dateline.ingest.capture.SentTexts;
import io.dateline.ingest.extract.ArticleExtractor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A week of polling feeds that misbehave, under a clock that jumps from one poll to the next. How
 * many feeds is said by {@code -Ddateline.week.feeds=200}; 24 without, one of each habit.
 */
class WeekOfPollingTest {
  private static final int FEEDS = Integer.getInteger("dateline.week.feeds", 24);
  private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration TOLERANCE = Duration.ofHours(12);

  private final TestClock clock = new TestClock(BEGIN.toString());
  private final WeekLog log = new WeekLog();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final ConcurrentLinkedQueue<PolledFeed.Change> changes = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Feed> moved = new ConcurrentLinkedQueue<>();
  private Press press;
  private Fetcher fetcher;
  private FeedScheduler scheduler;
  private Phaser underWay;

  @BeforeEach
  void open() throws IOException {
    press = new Press(FEEDS, clock);
    FetchSettings usual = FetchSettings.defaults().forLoopback();
    FetchSettings fetch =
        new FetchSettings(
            usual.userAgent(),
            true,
            Duration.ofSeconds(5),
            Duration.ofMillis(400),
            Duration.ofSeconds(60),
            20_000_000,
            1_000_000,
            4,
            4,
            Duration.ZERO,
            true,
            List.of());
    fetcher = new Fetcher(fetch, press);
    scheduler = begin(fetch);
    press.feeds().forEach(feed -> scheduler.put(feed, Cursor.start(feed.url())));
  }

  private FeedScheduler begin(FetchSettings fetch) {
    underWay = new Phaser(1);
    Executor workers =
        task -> {
          underWay.register();
          threads.execute(
              () -> {
                try {
                  task.run();
                } finally {
                  underWay.arriveAndDeregister();
                }
              });
        };
    Pages pages = new Pages(fetcher, fetch, clock);
    PollSettings usual = PollSettings.defaults();
    PollSettings poll =
        new PollSettings(
            Duration.ofMinutes(30),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            usual.maxBackoff(),
            4);
    Poller poller =
        new Poller(
            pages,
            new ItemReader(pages, new Composer(new ArticleExtractor()), clock),
            new Cadence(poll, new Random(7)),
            log.events(),
            new CaptureEvents("test"),
            new CaptureMeters(new SimpleMeterRegistry()),
            new SentTexts(),
            clock);
    return new FeedScheduler(poller, workers, 100, HostRules.of(fetch), new Recorder(), clock);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    fetcher.close();
    press.close();
  }

  @Test
  void shouldMissNothingDoubleNothingAndReportEveryState() {
    runUntil(BEGIN.plus(Duration.ofDays(1)));
    pause(true);
    runUntil(BEGIN.plus(Duration.ofDays(3)));
    pause(false);
    runUntil(BEGIN.plus(Duration.ofHours(90)));
    int failedBefore = failing();
    press.networkDown(true);
    runUntil(BEGIN.plus(Duration.ofHours(92)));
    press.networkDown(false);
    int failedByOwnOutage = failing() - failedBefore;
    runUntil(BEGIN.plus(Duration.ofDays(5)));
    clock.advance(Duration.ofHours(3));
    runUntil(BEGIN.plus(WEEK).minus(TOLERANCE));
    Set<String> due = press.shown();
    runUntil(BEGIN.plus(WEEK));

    assertThat(states()).containsAll(EnumSet.complementOf(EnumSet.of(FeedState.NEW)));
    assertThat(failedByOwnOutage)
        .as("feeds that were called failing when it was our own network")
        .isLessThanOrEqualTo(8);
    assertThat(missing(due)).as("missed").isEmpty();
    assertThat(log.doubled()).as("doubled").isEmpty();
    assertThat(log.unaccounted()).as("items nobody accounts for").isZero();
    System.out.printf(
        "%d feeds, %d polls, %d items listed, %d articles, %d dead letters%n",
        FEEDS, log.polls(), due.size(), log.articles(), log.letters());
  }

  /** What was shown in a whole answer is captured, or a dead letter where it cannot be. */
  private List<String> missing(Set<String> due) {
    Set<String> missing = new HashSet<>(due);
    missing.removeAll(log.urls());
    missing.removeAll(log.lettersAbout());
    return List.copyOf(missing);
  }

  private void runUntil(Instant end) {
    while (clock.instant().isBefore(end)) {
      scheduler.tick();
      underWay.arriveAndAwaitAdvance();
      log.drain();
      moved.forEach(feed -> scheduler.put(feed, Cursor.start(feed.url())));
      moved.clear();
      Instant next = scheduler.nextDue().orElse(end);
      // several at once, as a second of the wall's clock has it
      Instant least = clock.instant().plusSeconds(20);
      clock.set(next.isBefore(least) ? least : next.isAfter(end) ? end : next);
    }
  }

  private void pause(boolean paused) {
    for (Feed feed : press.feeds()) {
      if (press.outlet(feed).habit() == Habit.PAUSED) {
        scheduler.put(feed.withPaused(paused), Cursor.start(feed.url()));
      }
    }
  }

  private Set<FeedState> states() {
    Set<FeedState> states = EnumSet.noneOf(FeedState.class);
    changes.forEach(change -> states.add(change.to()));
    return states;
  }

  private int failing() {
    return (int)
        changes.stream()
            .filter(c -> c.to() == FeedState.FAILING && c.reason().startsWith("host is not known"))
            .count();
  }

  private final class Recorder implements FeedScheduler.Listener {
    @Override
    public void changed(Feed feed, PolledFeed.Change change) {
      changes.add(change);
    }

    @Override
    public void moved(Feed feed, String url) {
      moved.add(feed.withUrl(url));
    }
  }
}
