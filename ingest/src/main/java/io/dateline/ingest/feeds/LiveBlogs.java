package io.dateline.ingest.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits how often an item that changes all the time is captured anew: after three changes within
 * six hours once in half an hour. For the newest ten thousand items that changed; forgotten at a
 * restart. Safe for any thread.
 */
final class LiveBlogs {
  private static final int MOST = 10_000;
  private static final int CHANGES = 3;
  private static final Duration WITHIN = Duration.ofHours(6);
  private static final Duration PAUSE = Duration.ofMinutes(30);

  private final Map<String, Deque<Instant>> changes =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > MOST;
        }
      };

  /** Whether an item that the feed says has changed may be captured now; that counts then. */
  synchronized boolean mayChange(String feedId, String itemId, Instant now) {
    Deque<Instant> last = changes.computeIfAbsent(feedId + " " + itemId, id -> new ArrayDeque<>());
    if (last.size() == CHANGES
        && last.getFirst().plus(WITHIN).isAfter(now)
        && last.getLast().plus(PAUSE).isAfter(now)) {
      return false;
    }
    if (last.size() == CHANGES) {
      last.removeFirst();
    }
    last.addLast(now);
    return true;
  }
}
