package io.dateline.ingest.feeds;

import io.dateline.schemas.DatelineException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives feeds their turns: those due are handed to the workers, as {@link PollTurn} orders them,
 * each at one worker at a time. {@link #tick()} is called by one thread, all else by any.
 */
final class FeedScheduler {
  private static final Logger LOG = LoggerFactory.getLogger(FeedScheduler.class);
  private static final Duration LOG_PAUSE = Duration.ofSeconds(15);

  /** Hears of what happens to feeds, on any thread. */
  interface Listener {
    void changed(Feed feed, PolledFeed.Change change);

    void moved(Feed feed, String url);

    /**
     * A poll came to its end.
     *
     * @param late how long after it was due it began
     */
    default void polled(Feed feed, PollResult result, Duration late) {}
  }

  private final Poller poller;
  private final HostTurns turns;
  private final HostRules hosts;
  private final Listener listener;
  private final Clock clock;
  private final Outage outage = new Outage();
  private final Map<String, PolledFeed> feeds = new ConcurrentHashMap<>();
  private volatile Instant lastEnd;

  /**
   * @param most polls at once
   * @param hosts say how many of them may go to one registrable domain or host
   */
  FeedScheduler(
      Poller poller, Executor workers, int most, HostRules hosts, Listener listener, Clock clock) {
    this.poller = poller;
    this.turns = new HostTurns(workers, most);
    this.hosts = hosts;
    this.listener = listener;
    this.clock = clock;
    this.lastEnd = clock.instant();
  }

  /** Takes a feed into care, or its new definition. */
  void put(Feed feed, Cursor cursor) {
    PolledFeed known = feeds.get(feed.feedId());
    if (known == null) {
      feeds.put(feed.feedId(), new PolledFeed(feed, cursor, clock.instant()));
    } else {
      known.redefine(feed, clock.instant());
    }
  }

  void remove(String feedId) {
    feeds.remove(feedId);
  }

  /**
   * Gives feeds away: none of their turns begins from now on, and those that are under way are
   * waited for.
   *
   * @param most to wait for all of them together
   * @return the feeds that are still being polled
   */
  List<String> leave(Collection<String> feedIds, Duration most) {
    List<PolledFeed> left = new ArrayList<>();
    for (String feedId : feedIds) {
      PolledFeed feed = feeds.remove(feedId);
      if (feed != null) {
        left.add(feed);
      }
    }
    long deadline = System.nanoTime() + most.toNanos();
    return left.stream()
        .filter(feed -> !feed.awaitIdle(Duration.ofNanos(deadline - System.nanoTime())))
        .map(feed -> feed.feed().feedId())
        .toList();
  }

  Optional<PolledFeed> find(String feedId) {
    return Optional.ofNullable(feeds.get(feedId));
  }

  List<FeedStatus> statuses() {
    Instant now = clock.instant();
    return feeds.values().stream()
        .map(feed -> feed.status(now))
        .sorted(Comparator.comparing(status -> status.feed().url()))
        .toList();
  }

  /** How many feeds are in a state. */
  int count(FeedState state) {
    int count = 0;
    for (PolledFeed feed : feeds.values()) {
      count += feed.state() == state ? 1 : 0;
    }
    return count;
  }

  /** Hands out the turns that are due. */
  void tick() {
    Instant now = clock.instant();
    List<PolledFeed> due = new ArrayList<>();
    for (PolledFeed feed : feeds.values()) {
      feed.inspect(now).ifPresent(change -> listener.changed(feed.feed(), change));
      if (feed.take(now)) {
        due.add(feed);
      }
    }
    due.sort(Comparator.comparing(FeedScheduler::isNew).thenComparing(PolledFeed::due));
    for (PolledFeed feed : due) {
      try {
        PollTurn turn = new PollTurn(isNew(feed), feed.due(), () -> poll(feed));
        turns.give(hosts.of(feed.cursor().url()), turn);
      } catch (RejectedExecutionException e) {
        feed.interrupted(now, LOG_PAUSE);
      }
    }
  }

  private static boolean isNew(PolledFeed feed) {
    return feed.cursor().lastPoll() == null;
  }

  /**
   * Whether feeds have been due for long and yet no poll has ended for as long: the workers hang.
   *
   * @param patience longer than any one poll takes
   */
  boolean isWedged(Duration patience) {
    Instant limit = clock.instant().minus(patience);
    return lastEnd.isBefore(limit)
        && feeds.values().stream()
            .anyMatch(feed -> !feed.feed().paused() && feed.due().isBefore(limit));
  }

  /** When the next feed is due; empty where there is none. */
  Optional<Instant> nextDue() {
    return feeds.values().stream()
        .filter(feed -> !feed.isRunning() && !feed.feed().paused())
        .map(PolledFeed::due)
        .min(Instant::compareTo);
  }

  private void poll(PolledFeed feed) {
    Feed definition = feed.feed();
    if (feeds.get(definition.feedId()) != feed) {
      feed.interrupted(clock.instant(), LOG_PAUSE);
      return;
    }
    Duration late = Duration.between(feed.due(), clock.instant());
    feed.begin();
    try {
      Cursor cursor = feed.cursor();
      PollResult result = poller.poll(definition, cursor);
      Instant now = clock.instant();
      boolean before = cursor.lastPoll() != null && cursor.failures() == 0;
      boolean own = outage.note(definition.url(), !result.unreachable(), before, now);
      feed.polled(result, now, own).ifPresent(change -> listener.changed(definition, change));
      if (result.movedTo() != null) {
        listener.moved(definition, result.movedTo());
      }
      lastEnd = now;
      listener.polled(definition, result, late);
    } catch (InterruptedException e) {
      feed.interrupted(clock.instant(), LOG_PAUSE);
      Thread.currentThread().interrupt();
    } catch (DatelineException e) {
      LOG.warn("feed={} reason=log-unavailable {}", definition.feedId(), e.getMessage());
      feed.interrupted(clock.instant(), LOG_PAUSE);
    } catch (RuntimeException e) {
      LOG.error("feed={} reason=poll-failed", definition.feedId(), e);
      feed.interrupted(clock.instant(), LOG_PAUSE);
    }
  }
}
