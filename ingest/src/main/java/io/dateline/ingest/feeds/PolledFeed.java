package io.dateline.ingest.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A feed in the care of this process: its cursor, its turn and how it does. Guarded by itself. */
final class PolledFeed {
  private static final Duration LATE_AFTER = Duration.ofMinutes(1);
  private static final int NEW_FAILURES = 1;

  /** A change of state, to be made an event. */
  record Change(FeedState from, FeedState to, Instant since, String reason) {}

  private Feed feed;
  private Cursor cursor;
  private Instant due;
  private boolean running;
  private boolean begun;
  private FeedState state = FeedState.NEW;
  private Instant since;
  private String reason = "";
  private @Nullable Instant lastGoodPoll;
  private @Nullable String title;
  private @Nullable Duration gap;
  private @Nullable Instant newest;
  private long listed;
  private long captured;
  private long known;
  private long failed;

  PolledFeed(Feed feed, Cursor cursor, Instant now) {
    this.feed = feed;
    this.cursor = cursor;
    this.since = now;
    this.due =
        cursor.nextPoll() == null || cursor.nextPoll().isBefore(now) ? now : cursor.nextPoll();
  }

  synchronized Feed feed() {
    return feed;
  }

  synchronized Cursor cursor() {
    return cursor;
  }

  synchronized Instant due() {
    return due;
  }

  /** Takes the feed's turn, where it is due, not paused and not being polled. */
  synchronized boolean take(Instant now) {
    if (running || feed.paused() || due.isAfter(now)) {
      return false;
    }
    running = true;
    return true;
  }

  /** The poll begins; until then the feed only waits for it, and may be late. */
  synchronized void begin() {
    begun = true;
  }

  synchronized FeedState state() {
    return state;
  }

  /** Waits until no poll is under way; answers whether that came about. */
  synchronized boolean awaitIdle(Duration most) {
    long deadline = System.nanoTime() + most.toNanos();
    try {
      while (running) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        wait(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  synchronized boolean isRunning() {
    return running;
  }

  /** The definition changed; another address is asked at once. */
  synchronized void redefine(Feed other, Instant now) {
    if (!other.url().equals(feed.url()) && !other.url().equals(cursor.url())) {
      cursor = new Cursor(other.url(), null, null, cursor.seen(), cursor.lastPoll(), null, 0);
      due = now;
    }
    if (feed.paused() && !other.paused()) {
      due = now;
    }
    feed = other;
  }

  /** The next turn is now; with {@code refetch} all known pages are looked at again. */
  synchronized void pollNow(Instant now, boolean refetch) {
    due = now;
    if (refetch) {
      Map<String, Seen> items = new LinkedHashMap<>();
      cursor.seen().forEach((id, seen) -> items.put(id, seen.refetchAt(now)));
      cursor = cursor.forgetful().withSeen(items);
    }
  }

  /** A poll ended. */
  synchronized Optional<Change> polled(PollResult result, Instant now, boolean ownOutage) {
    running = false;
    begun = false;
    notifyAll();
    if (ownOutage && result.unreachable()) {
      due = now.plus(LATE_AFTER);
      return Optional.empty();
    }
    cursor = result.cursor();
    Instant next = result.cursor().nextPoll();
    due = next == null ? now : next;
    PollResult.Tally tally = result.items();
    listed += tally.listed();
    captured += tally.captured();
    known += tally.known();
    failed += tally.failed();
    if (cursor.failures() == 0) {
      lastGoodPoll = cursor.lastPoll();
      title = result.title() == null ? title : result.title();
      gap = result.gap() == null ? gap : result.gap();
      newest = result.newest() == null ? newest : result.newest();
    }
    return change(result.state(), result.reason(), now);
  }

  /** A poll came to no end: the log or this process failed; it is made again soon. */
  synchronized void interrupted(Instant now, Duration pause) {
    running = false;
    begun = false;
    notifyAll();
    due = now.plus(pause);
  }

  /** Looks whether time alone has changed the state. */
  synchronized Optional<Change> inspect(Instant now) {
    if (feed.paused()) {
      return change(FeedState.PAUSED, "paused", now);
    }
    if (state == FeedState.PAUSED) {
      return change(FeedState.NEW, "", now);
    }
    if (!begun && due.plus(lateness()).isBefore(now)) {
      return change(FeedState.LATE, "the poll due at " + due + " was not made", now);
    }
    Double probability = silence(now);
    if (state == FeedState.OK && probability != null && probability < Silence.IMPROBABLE) {
      return change(
          FeedState.SILENT,
          "no item since "
              + newest
              + "; by its history the chance of that is "
              + chance(probability),
          now);
    }
    return Optional.empty();
  }

  private static String chance(double probability) {
    return probability < 0.0001 ? "below 0.0001" : String.format(Locale.ROOT, "%.4f", probability);
  }

  private Duration lateness() {
    Duration interval =
        cursor.lastPoll() == null ? LATE_AFTER : Duration.between(cursor.lastPoll(), due);
    Duration margin = interval.dividedBy(20);
    return margin.compareTo(LATE_AFTER) > 0 ? margin : LATE_AFTER;
  }

  private @Nullable Double silence(Instant now) {
    return Silence.probability(gap, newest, now);
  }

  private Optional<Change> change(FeedState to, String why, Instant now) {
    FeedState next = to;
    if (to == FeedState.OK) {
      Double probability = silence(now);
      if (state == FeedState.SILENT && probability != null && probability < Silence.IMPROBABLE) {
        next = FeedState.SILENT;
      }
    }
    if (to == FeedState.FAILING && cursor.failures() < NEW_FAILURES) {
      return Optional.empty();
    }
    reason = next == FeedState.SILENT && to == FeedState.OK ? reason : why;
    if (next == state) {
      return Optional.empty();
    }
    Change change = new Change(state, next, now, reason);
    state = next;
    since = now;
    return Optional.of(change);
  }

  synchronized FeedStatus status(Instant now) {
    return new FeedStatus(
        feed,
        state,
        since,
        reason,
        silence(now),
        lastGoodPoll,
        cursor.lastPoll(),
        feed.paused() ? null : due,
        cursor.failures(),
        title,
        listed,
        captured,
        known,
        failed);
  }
}
