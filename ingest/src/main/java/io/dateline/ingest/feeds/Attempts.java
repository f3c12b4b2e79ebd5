package io.dateline.ingest.feeds;

import java.util.LinkedHashMap;
import java.util.Map;

/** How often in a row something failed, for the newest ten thousand; forgotten at a restart. */
final class Attempts {
  private static final int MOST = 10_000;

  private final Map<String, Integer> counts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > MOST;
        }
      };

  /** Counts a failure and tells how many it makes in a row. */
  synchronized int failed(String feedId, String itemId) {
    return counts.merge(feedId + " " + itemId, 1, Integer::sum);
  }

  synchronized void succeeded(String feedId, String itemId) {
    counts.remove(feedId + " " + itemId);
  }
}
