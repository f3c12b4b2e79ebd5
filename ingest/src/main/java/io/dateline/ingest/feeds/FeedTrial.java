package io.dateline.ingest.feeds;

import io.dateline.ingest.capture.Capture;
import io.dateline.ingest.capture.Composer;
import io.dateline.ingest.extract.ArticleExtractor;
import io.dateline.ingest.extract.CharsetDecoding;
import io.dateline.ingest.extract.DecodedText;
import io.dateline.ingest.syndication.FeedFormatException;
import io.dateline.ingest.syndication.FeedItem;
import io.dateline.ingest.syndication.FeedParser;
import io.dateline.ingest.syndication.ParsedFeed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a feed would bring.
 *
 * @param url where it was found in the end
 * @param status of its answer, null where there was none
 * @param problem why it cannot be read, null where it can
 * @param format RSS, ATOM, JSON or SITEMAP; null where it cannot be read
 * @param title the feed's own title
 * @param listed number of items it lists
 * @param items what became of the items tried
 */
public record FeedTrial(
    String url,
    @Nullable Integer status,
    @Nullable String problem,
    @Nullable String format,
    @Nullable String title,
    int listed,
    List<Item> items) {

  /**
   * What would become of an item.
   *
   * @param itemId the feed's id of it
   * @param url its address
   * @param capture what would be captured, null where nothing would
   * @param problem why not, null where it would
   */
  public record Item(
      String itemId, @Nullable String url, @Nullable Capture capture, @Nullable String problem) {}

  /**
   * Tries a feed without any log.
   *
   * @param most number of items to try
   */
  public static FeedTrial of(String url, int most, FetchSettings fetch)
      throws InterruptedException {
    Clock clock = Clock.systemUTC();
    Pages pages = new Pages(new Fetcher(fetch), fetch, clock);
    ItemReader items = new ItemReader(pages, new Composer(new ArticleExtractor()), clock);
    return of(Feed.of(url), pages, items, most);
  }

  static FeedTrial of(Feed feed, Pages pages, ItemReader items, int most)
      throws InterruptedException {
    Fetched answer;
    try {
      answer = pages.feed(feed.url(), Map.of());
    } catch (FetchException e) {
      return failed(feed.url(), null, e.getMessage());
    }
    if (answer.status() != 200) {
      return failed(answer.url(), answer.status(), "answers " + answer.status());
    }
    DecodedText decoded = CharsetDecoding.decode(answer.body(), answer.charset());
    ParsedFeed parsed;
    try {
      parsed = new SitemapIndex(pages).whole(new FeedParser().parse(decoded.text(), answer.url()));
    } catch (FeedFormatException e) {
      return failed(answer.url(), 200, e.getMessage());
    }
    List<Item> tried = new ArrayList<>();
    ItemReader.Occasion occasion = new ItemReader.Occasion(feed, "trial", decoded.guessed());
    for (FeedItem item : parsed.items().subList(0, Math.min(most, parsed.items().size()))) {
      ItemReader.Reading reading = items.read(item, occasion);
      String problem = reading.rejection() == null ? null : reading.rejection().message();
      tried.add(new Item(item.id(), item.url(), reading.capture(), problem));
    }
    return new FeedTrial(
        answer.url(), 200, null, parsed.format(), parsed.title(), parsed.items().size(), tried);
  }

  private static FeedTrial failed(String url, @Nullable Integer status, String problem) {
    return new FeedTrial(url, status, problem, null, null, 0, List.of());
  }
}
