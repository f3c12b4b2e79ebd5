package io.dateline.ingest.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a poll brought.
 *
 * @param cursor where polling stands now
 * @param state what the poll says of the feed
 * @param reason in words, empty where all is well
 * @param outcome as in FeedPolled
 * @param status of the answer, null where there was none
 * @param items counts of what it listed
 * @param unreachable no connection came about: perhaps our own network
 * @param movedTo the new address, null where the feed has not moved
 * @param title the feed's own title, null where unknown
 * @param gap usual time between items, null where unknown
 * @param newest time of the newest item, null where unknown
 */
record PollResult(
    Cursor cursor,
    FeedState state,
    String reason,
    String outcome,
    @Nullable Integer status,
    Tally items,
    boolean unreachable,
    @Nullable String movedTo,
    @Nullable String title,
    @Nullable Duration gap,
    @Nullable Instant newest) {

  /** Counts of items. */
  record Tally(int listed, int captured, int known, int failed, long bytes, ItemCounts counts) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, ItemCounts.NONE);

    /** Nothing was listed, and items still wait. */
    static Tally waiting(int waiting) {
      return new Tally(0, 0, 0, 0, 0, ItemCounts.waiting(waiting));
    }
  }

  /** The same with the next poll at a time. */
  PollResult soon(Instant next) {
    return new PollResult(
        cursor.withNextPoll(next),
        state,
        reason,
        outcome,
        status,
        items,
        unreachable,
        movedTo,
        title,
        gap,
        newest);
  }

  /** Times at which the items seen became known. */
  static List<Instant> arrivals(Cursor cursor) {
    return cursor.seen().values().stream().map(Seen::firstSeen).toList();
  }
}
