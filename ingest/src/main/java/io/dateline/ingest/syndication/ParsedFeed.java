package io.dateline.ingest.syndication;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read.
 *
 * @param format RSS, ATOM, JSON or SITEMAP
 * @param title the feed's own title, null where it has none
 * @param items in the order of the document, without repeated ids
 * @param ttl how long the feed asks not to be read again, null where it does not say
 * @param skipHours hours of the day, 0 to 23 UTC, in which it asks not to be read
 * @param truncated the document breaks off; its last item was left out
 * @param sitemaps addresses of the sitemaps that an index lists
 */
public record ParsedFeed(
    String format,
    @Nullable String title,
    List<FeedItem> items,
    @Nullable Duration ttl,
    Set<Integer> skipHours,
    boolean truncated,
    List<String> sitemaps) {

  /** Keeps the collections unmodifiable. */
  public ParsedFeed {
    items = List.copyOf(items);
    skipHours = Set.copyOf(skipHours);
    sitemaps = List.copyOf(sitemaps);
  }
}
