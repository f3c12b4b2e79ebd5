package io.dateline.ingest.feeds;

import io.dateline.ingest.archive.RawArchive;
import io.dateline.ingest.capture.CaptureEvents;
import io.dateline.ingest.capture.CaptureMeters;
import io.dateline.ingest.capture.CaptureSource;
import io.dateline.ingest.capture.Composer;
import io.dateline.ingest.capture.EventLog;
import io.dateline.ingest.capture.SentTexts;
import io.dateline.schemas.DatelineException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the feeds of the log that fall to this process, and manages all feeds. Start once, close
 * once; the rest may be called from any thread.
 */
public final class FeedPolling implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedPolling.class);
  private static final Duration TICK = Duration.ofMillis(200);
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(10);
  private static final Duration LEAVE_WAIT = Duration.ofSeconds(20);
  private static final Duration WEDGED_AFTER = Duration.ofMinutes(15);

  /** What polling is built of. */
  public record Parts(
      FetchSettings fetch,
      PollSettings poll,
      RawArchive archive,
      Composer composer,
      EventLog log,
      CaptureEvents events,
      CaptureMeters meters,
      SentTexts sent,
      MeterRegistry registry,
      Clock clock) {}

  /** Where feeds and cursors are read from. */
  public record FeedLog(
      Supplier<Consumer<String, byte[]>> groupConsumers,
      Supplier<Consumer<String, byte[]>> cursorConsumers,
      Supplier<Deserializer<IndexedRecord>> deserializers,
      String feedsTopic,
      String cursorsTopic) {}

  private final Parts parts;
  private final Fetcher fetcher;
  private final Pages pages;
  private final ItemReader items;
  private final FeedDefinitions definitions;
  private final FeedScheduler scheduler;
  private final FeedBook book;
  private final Deserializer<IndexedRecord> deserializer;
  private final ExecutorService workers;
  private final ScheduledExecutorService ticker;
  private final Thread bookThread;
  private volatile @Nullable Future<?> ticking;

  /**
   * Makes the parts; nothing is fetched or read before {@link #start()}.
   *
   * @param parts what polling is built of
   * @param feedLog where feeds and cursors are read from
   */
  public FeedPolling(Parts parts, FeedLog feedLog) {
    this.parts = parts;
    this.fetcher = new Fetcher(parts.fetch());
    this.pages = new Pages(fetcher, parts.fetch(), parts.archive(), parts.clock());
    this.items = new ItemReader(pages, parts.composer(), parts.clock());
    FeedEvents events = new FeedEvents(parts.events());
    this.definitions = new FeedDefinitions(feedLog, parts.log(), events, parts.clock());
    PollNews news =
        new PollNews(parts.log(), events, new FeedMeters(parts.registry()), parts.clock());
    Cadence cadence = new Cadence(parts.poll(), RandomGenerator.getDefault());
    Poller poller =
        new Poller(
            pages,
            items,
            cadence,
            parts.log(),
            parts.events(),
            parts.meters(),
            parts.sent(),
            parts.clock());
    this.workers = PollWorkers.of(parts.poll().threads());
    this.scheduler =
        new FeedScheduler(
            poller,
            workers,
            parts.poll().threads(),
            HostRules.of(parts.fetch()),
            news,
            parts.clock());
    this.deserializer = feedLog.deserializers().get();
    this.book =
        new FeedBook(
            feedLog.groupConsumers(),
            feedLog.cursorConsumers(),
            deserializer,
            feedLog.feedsTopic(),
            feedLog.cursorsTopic(),
            new Care());
    this.bookThread = new Thread(book, "feed-book");
    bookThread.setDaemon(true);
    this.ticker =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "feed-scheduler");
              thread.setDaemon(true);
              return thread;
            });
    FeedMeters.register(parts.registry(), scheduler);
  }

  /** Begins to read the log of feeds and to poll. */
  public void start() {
    bookThread.start();
    ticking = ticker.scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void tick() {
    try {
      scheduler.tick();
    } catch (RuntimeException e) {
      LOG.error("reason=scheduler-failed", e);
    }
  }

  /** Whether the log of feeds has been read. */
  public boolean isReady() {
    return book.isReady();
  }

  /** Whether the threads that read and schedule still run. */
  public boolean isAlive() {
    Future<?> ticks = ticking;
    return bookThread.isAlive() && ticks != null && !ticks.isDone();
  }

  /** Whether feeds are due and none has been polled to its end for a quarter of an hour. */
  public boolean isWedged() {
    return scheduler.isWedged(WEDGED_AFTER);
  }

  /** How the feeds in this process' care do, ordered by address. */
  public List<FeedStatus> statuses() {
    return scheduler.statuses();
  }

  /** How one feed does; empty where it is not in this process' care. */
  public Optional<FeedStatus> status(String feedId) {
    return scheduler.find(feedId).map(feed -> feed.status(parts.clock().instant()));
  }

  /** What feeds there are, and changes to them. */
  public FeedDefinitions definitions() {
    return definitions;
  }

  /**
   * Polls a feed at once.
   *
   * @param refetch whether the pages of all its known items are looked at again too
   * @throws DatelineException where the feed is not in this process' care
   */
  public void pollNow(String feedId, boolean refetch) {
    PolledFeed feed =
        scheduler
            .find(feedId)
            .orElseThrow(
                () -> new DatelineException("no feed " + feedId + " is polled by this process"));
    feed.pollNow(parts.clock().instant(), refetch);
  }

  /**
   * Shows what a feed would bring, item by item, without writing anything.
   *
   * @param most number of items to try
   */
  public FeedTrial trial(String url, int most) throws InterruptedException {
    return FeedTrial.of(Feed.of(url), pages, items, most);
  }

  /** All pages of a sitemap, or of those an index names, as a source. */
  public CaptureSource sitemap(String url) {
    return new SitemapSource(pages, url);
  }

  /** The page at an address as a source of one article, fetched as feeds' pages are. */
  public CaptureSource page(String url, String kind) {
    return new PageSource(pages, url, kind);
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    book.stop();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(CLOSE_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        workers.shutdownNow();
      }
      bookThread.join(CLOSE_WAIT.toMillis());
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
    fetcher.close();
    deserializer.close();
  }

  private final class Care implements FeedBook.Care {
    @Override
    public void take(Feed feed, Cursor cursor) {
      scheduler.put(feed, cursor);
    }

    @Override
    public void drop(String feedId) {
      scheduler.remove(feedId);
    }

    /** Waits for polls under way, so that whoever takes the feeds over finds their cursors. */
    @Override
    public void leave(Collection<String> feedIds) {
      for (String feedId : scheduler.leave(feedIds, LEAVE_WAIT)) {
        LOG.warn("feed={} reason=poll-outlasts-leave", feedId);
      }
    }
  }
}
