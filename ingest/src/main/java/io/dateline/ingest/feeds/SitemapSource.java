package io.dateline.ingest.feeds;

import io.dateline.ingest.capture.CaptureSink;
import io.dateline.ingest.capture.Rejection;
import io.dateline.ingest.extract.CharsetDecoding;
import io.dateline.ingest.sources.Backfill;
import io.dateline.ingest.syndication.FeedFormatException;
import io.dateline.ingest.syndication.FeedItem;
import io.dateline.ingest.syndication.FeedParser;
import io.dateline.ingest.syndication.ParsedFeed;
import io.dateline.schemas.DatelineException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All pages of a sitemap, or of the sitemaps that an index names, in their order. */
final class SitemapSource implements Backfill.Resumable {
  private static final int DEEPEST = 3;

  private final Pages pages;
  private final String url;
  private final Set<String> asked = new HashSet<>();
  private long left;

  SitemapSource(Pages pages, String url) {
    this.pages = pages;
    this.url = url;
  }

  @Override
  public void skip(long documents) {
    left = documents;
  }

  @Override
  public void readInto(CaptureSink sink) {
    read(url, 0, sink);
  }

  private void read(String sitemap, int depth, CaptureSink sink) {
    if (depth > DEEPEST || !asked.add(sitemap)) {
      return;
    }
    ParsedFeed parsed;
    try {
      Fetched answer = pages.feed(sitemap, Map.of());
      if (answer.status() != 200) {
        throw new DatelineException(sitemap + " answers " + answer.status());
      }
      parsed =
          new FeedParser()
              .parse(CharsetDecoding.decode(answer.body(), answer.charset()).text(), answer.url());
    } catch (FetchException | FeedFormatException e) {
      if (depth == 0) {
        throw new DatelineException(sitemap + ": " + e.getMessage(), e);
      }
      reject(sitemap, "" + e.getMessage(), sink);
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatelineException(sitemap + ": interrupted while it was fetched", e);
    }
    List<String> further = parsed.sitemaps();
    further.forEach(each -> read(each, depth + 1, sink));
    for (FeedItem item : parsed.items()) {
      if (item.url() != null && asked.add(item.url())) {
        page(item.url(), sink);
      }
    }
  }

  private void page(String address, CaptureSink sink) {
    if (left > 0) {
      left--;
    } else {
      new PageSource(pages, address, "BACKFILL").readInto(sink);
    }
  }

  private static void reject(String sitemap, String why, CaptureSink sink) {
    sink.rejected(Rejection.of(sitemap, -1, "NO_SITEMAP", why, sitemap));
  }
}
