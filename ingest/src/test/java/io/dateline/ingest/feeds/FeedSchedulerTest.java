package io.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.capture.CaptureEvents;
import io.dateline.ingest.capture.CaptureMeters;
import io.dateline.ingest.capture.Composer;
import io.dateline.ingest.capture.MemoryLog;
import io.dateline.ingest.capture.SentTexts;
import io.dateline.ingest.extract.ArticleExtractor;
import io.dateline.schemas.events.FeedPolled;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Turns of feeds, with a queue in place of the workers. */
class FeedSchedulerTest {
  private final TestClock clock = new TestClock("2021-03-04T05:00:00Z");
  private final MemoryLog memory = new MemoryLog();
  private final Queue<Runnable> queue = new ArrayDeque<>();
  private final FetchSettings fetch = FetchSettings.defaults().forLoopback();
  private final Fetcher fetcher = new Fetcher(fetch);
  private NewsStand server;
  private FeedScheduler scheduler;
  private Poller poller;

  @BeforeEach
  void open() throws IOException {
    server = new NewsStand();
    Pages pages = new Pages(fetcher, fetch, clock);
    poller =
        new Poller(
            pages,
            new ItemReader(pages, new Composer(new ArticleExtractor()), clock),
            new Cadence(PollSettings.defaults(), new Random(1)),
            memory.log(),
            new CaptureEvents("test"),
            new CaptureMeters(new SimpleMeterRegistry()),
            new SentTexts(),
            clock);
    scheduler = scheduler(1, new HostRules(64, Duration.ZERO, List.of()));
  }

  private FeedScheduler scheduler(int most, HostRules hosts) {
    return new FeedScheduler(poller, queue::add, most, hosts, new NoListener(), clock);
  }

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  @Test
  void shouldGiveADueFeedOneTurnAtATime() {
    List<String> ids = put(1);

    scheduler.tick();
    scheduler.tick();

    assertThat(queue).hasSize(1);
    queue.remove().run();
    assertThat(memory.committed(FeedPolled.class))
        .extracting(FeedPolled::getFeedId)
        .containsExactlyElementsOf(ids);
  }

  @Test
  void shouldNotPollAFeedThatLeftWhileItWaitedForItsTurn() {
    List<String> ids = put(1);
    scheduler.tick();

    scheduler.leave(ids, Duration.ZERO);
    queue.remove().run();

    assertThat(server.asked()).isEmpty();
    assertThat(memory.committed(FeedPolled.class)).isEmpty();
  }

  @Test
  void shouldPollFeedsThatHaveARhythmBeforeThoseThatAreNew() {
    List<String> added = put(3);
    Feed known = Feed.of(server.url("/known"));
    Instant before = clock.instant().minusSeconds(60);
    scheduler.put(known, new Cursor(known.url(), null, null, Map.of(), before, clock.instant(), 0));

    scheduler.tick();

    assertThat(queue).hasSize(1);
    queue.remove().run();
    assertThat(server.asked()).containsExactly("/known");
    for (int i = 0; i < added.size(); i++) {
      queue.remove().run();
    }
    assertThat(server.asked()).hasSize(1 + added.size());
  }

  @Test
  void shouldWaitForAllFeedsThatLeaveTogetherNotForOneAfterTheOther() {
    List<String> ids = put(50);
    scheduler.tick();
    long before = System.nanoTime();

    List<String> running = scheduler.leave(ids, Duration.ofMillis(300));

    assertThat(running).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void shouldGiveANamedHostTurnsOfItsOwnBesideItsDomain() {
    HostRule apart = new HostRule("feeds.example.com", 3, Duration.ZERO);
    scheduler = scheduler(100, new HostRules(2, Duration.ZERO, List.of(apart)));

    put(5, "https://www.example.com/feed");
    scheduler.tick();
    assertThat(queue).hasSize(2);
    put(5, "https://feeds.example.com/feed");
    scheduler.tick();
    assertThat(queue).hasSize(2 + 3);
    put(5, "https://shop.example.com/feed");
    scheduler.tick();
    assertThat(queue).as("the shop has no turn before the domain's other host").hasSize(2 + 3);
  }

  private List<String> put(int count) {
    return put(count, server.url("/feed"));
  }

  private List<String> put(int count, String prefix) {
    return IntStream.range(0, count)
        .mapToObj(i -> Feed.of(prefix + i))
        .peek(feed -> scheduler.put(feed, Cursor.start(feed.url())))
        .map(Feed::feedId)
        .toList();
  }

  private static final class NoListener implements FeedScheduler.Listener {
    @Override
    public void changed(Feed feed, PolledFeed.Change change) {}

    @Override
    public void moved(Feed feed, String url) {}
  }
}
