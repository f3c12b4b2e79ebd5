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
  private static final int MARGIN = 500;

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
    int most = Math.min(Cursor.MOST_SEEN, 3 * listed.size() + MARGIN);
    int surplus = listed.isEmpty() ? 0 : items.size() - most;
    Map<String, Seen> kept = new LinkedHashMap<>();
    for (Map.Entry<String, Seen> entry : items.entrySet()) {
      boolean needed = listed.contains(entry.getKey()) || entry.getValue().refetchAt() != null;
      if (surplus > 0 && !needed) {
        surplus--;
      } else {
        kept.put(entry.getKey(), entry.getValue());
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
