package io.dateline.ingest.feeds;

import io.dateline.ingest.syndication.FeedItem;
import io.dateline.ingest.syndication.ParsedFeed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When items of a feed came, for the estimate of its cadence. */
final class Arrivals {
  private Arrivals() {}

  /**
   * Dates of publication where the feed gives them, those to come left out, else the times at which
   * items were seen.
   */
  static List<Instant> of(Cursor cursor, @Nullable ParsedFeed parsed, Instant now) {
    if (parsed != null) {
      List<Instant> dated =
          parsed.items().stream()
              .map(FeedItem::published)
              .filter(d -> d != null && !d.isAfter(now))
              .toList();
      if (dated.size() >= 4) {
        return dated;
      }
    }
    return PollResult.arrivals(cursor);
  }

  /** When the first page is to be looked at again, null where none is. */
  static @Nullable Instant earliestRefetch(Cursor cursor) {
    return cursor.seen().values().stream()
        .map(Seen::refetchAt)
        .filter(at -> at != null)
        .min(Instant::compareTo)
        .orElse(null);
  }
}
