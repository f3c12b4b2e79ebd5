package io.dateline.ingest.feeds;

import io.dateline.ingest.extract.CharsetDecoding;
import io.dateline.ingest.syndication.FeedFormatException;
import io.dateline.ingest.syndication.FeedItem;
import io.dateline.ingest.syndication.FeedParser;
import io.dateline.ingest.syndication.ParsedFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An index of sitemaps read as one feed: the items of the sitemaps it names. */
final class SitemapIndex {
  private static final int MOST_SITEMAPS = 20;

  private final Pages pages;
  private final FeedParser parser = new FeedParser();

  SitemapIndex(Pages pages) {
    this.pages = pages;
  }

  /**
   * The feed with the items of the sitemaps it names; itself where it names none. One that cannot
   * be read now makes the feed count as broken off, so that it is asked for again.
   */
  ParsedFeed whole(ParsedFeed feed) throws InterruptedException {
    if (feed.sitemaps().isEmpty()) {
      return feed;
    }
    List<FeedItem> items = new ArrayList<>(feed.items());
    boolean truncated = feed.truncated();
    for (String url : feed.sitemaps().subList(0, Math.min(MOST_SITEMAPS, feed.sitemaps().size()))) {
      try {
        Fetched answer = pages.feed(url, Map.of());
        if (answer.status() == 200) {
          String text = CharsetDecoding.decode(answer.body(), answer.charset()).text();
          items.addAll(parser.parse(text, answer.url()).items());
        } else {
          truncated = true;
        }
      } catch (FetchException | FeedFormatException e) {
        truncated = true;
      }
    }
    return new ParsedFeed(
        feed.format(), feed.title(), items, feed.ttl(), feed.skipHours(), truncated, List.of());
  }
}
