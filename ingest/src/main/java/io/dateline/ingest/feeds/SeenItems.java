package io.dateline.ingest.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items seen, as one poll changes them. */
final class SeenItems {
  /** Kept beyond twice what is listed: items come back. */
  private static final int MARGIN = 100;

  /** Most items whose pages are remembered: a cursor is one record of the log. */
  private static final int MOST_PAGES = 6_000;

  private final Map<String, Seen> items;
  private final Set<String> listed = new HashSet<>();
  private final Instant now;

  SeenItems(Map<String, Seen> items, Instant now) {
    this.items = new LinkedHashMap<>(items);
    this.now = now;
  }

  Instant now() {
    return now;
  }

  @Nullable Seen get(String itemId) {
    return items.get(itemId);
  }

  void list(String itemId) {
    listed.add(itemId);
    items.computeIfPresent(itemId, (id, seen) -> seen.listed(now));
  }

  void put(String itemId, Seen seen) {
    items.put(itemId, seen);
  }

  Seen remove(String itemId) {
    return items.remove(itemId);
  }

  /** Items that are still to be captured. */
  int waiting() {
    return waiting(items);
  }

  static int waiting(Map<String, Seen> items) {
    return (int) items.values().stream().filter(Seen::isWaiting).count();
  }

  /** Those of them that the feed no longer lists. */
  List<String> waitingUnlisted() {
    return items.entrySet().stream()
        .filter(e -> e.getValue().isWaiting() && !listed.contains(e.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Items whose page is to be looked at again, oldest first. */
  List<Map.Entry<String, Seen>> due() {
    List<Map.Entry<String, Seen>> due = new ArrayList<>();
    for (Map.Entry<String, Seen> entry : items.entrySet()) {
      if (entry.getValue().isDue(now)) {
        due.add(Map.entry(entry.getKey(), entry.getValue()));
      }
    }
    return due;
  }

  /** All, but of those long gone from the feed only the newest. */
  Map<String, Seen> kept() {
    int most = Math.min(Cursor.MOST_SEEN, 2 * listed.size() + MARGIN);
    int surplus = listed.isEmpty() ? 0 : items.size() - most;
    int left = items.size();
    Map<String, Seen> kept = new LinkedHashMap<>();
    for (Map.Entry<String, Seen> entry : items.entrySet()) {
      Seen seen = entry.getValue();
      boolean needed = listed.contains(entry.getKey()) || seen.refetchAt() != null;
      left--;
      if (surplus > 0 && !needed) {
        surplus--;
      } else {
        boolean slim = left > MOST_PAGES || (!needed && !listed.isEmpty());
        kept.put(entry.getKey(), slim && !seen.isWaiting() ? seen.slim() : seen);
      }
    }
    return kept;
  }

  /** Whether two states differ in nothing but when items were listed last. */
  static boolean sameButForListing(Map<String, Seen> one, Map<String, Seen> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (Map.Entry<String, Seen> entry : one.entrySet()) {
      Seen a = entry.getValue();
      Seen b = other.get(entry.getKey());
      if (b == null
          || !a.fingerprint().equals(b.fingerprint())
          || !Objects.equals(a.articleId(), b.articleId())
          || !Objects.equals(a.refetchAt(), b.refetchAt())) {
        return false;
      }
    }
    return true;
  }
}
