package io.dateline.app.intake;

import io.dateline.app.instance.WorkingReach;
import io.dateline.app.terminal.Output;
import io.dateline.ingest.feeds.Feed;
import io.dateline.ingest.feeds.FeedPolling;
import io.dateline.ingest.feeds.FeedStatus;
import io.dateline.schemas.DatelineException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Defines a feed and waits for its first poll. */
final class FeedIntake {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  private final Output output;
  private final WorkingReach reach;

  FeedIntake(Output output, WorkingReach reach) {
    this.output = output;
    this.reach = reach;
  }

  /** Whether the poll was answered. */
  boolean take(String url) {
    Feed feed = Feed.of(url);
    FeedPolling feeds = reach.ingest().feeds();
    feeds.definitions().define(feed);
    if (!reach.isOwn()) {
      output
          .notes()
          .println("feed " + feed.feedId() + " is defined; the running instance polls it");
      return true;
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<FeedStatus> status = feeds.status(feed.feedId());
    while (status.isEmpty() || status.get().lastPoll() == null || status.get().itemsListed() == 0) {
      if (status.isPresent() && status.get().failures() > 0) {
        output.notes().println("dateline: " + url + ": " + status.get().reason());
        return false;
      }
      if (System.nanoTime() > deadline) {
        throw new DatelineException(
            "%s was not polled within %d s; it stays defined and is polled again"
                .formatted(url, PATIENCE.toSeconds()));
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      status = feeds.status(feed.feedId());
    }
    output
        .notes()
        .printf(
            "feed %s: %d items, captured %d, failed %d%n",
            feed.feedId(),
            status.get().itemsListed(),
            status.get().captured(),
            status.get().failed());
    return true;
  }
}
