package io.dateline.ingest.feeds;

import io.dateline.ingest.canonical.Sha256;
import io.dateline.ingest.syndication.FeedItem;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What a feed itself carries of an article, and whether that is the whole. */
final class ItemWords {
  private static final int WHOLE = 1500;
  private static final int SUBSTANTIAL = 600;
  private static final double LONGER_THAN_SUMMARY = 2.5;
  private static final int LEAST = 150;

  private final @Nullable String html;
  private final int length;
  private final int summaryLength;
  private final boolean hasContent;

  ItemWords(FeedItem item) {
    int summary = plainLength(item.summary());
    int content = plainLength(item.content());
    this.hasContent = item.content() != null && content >= summary;
    this.html = hasContent ? item.content() : item.summary();
    this.length = Math.max(content, summary);
    this.summaryLength = summary;
  }

  /** HTML of the longest the feed carries, null where it carries nothing. */
  @Nullable String html() {
    return html;
  }

  /** Whether it reads as the whole article, so that its page need not be fetched. */
  boolean isWhole() {
    return hasContent
        && (length >= WHOLE
            || (length >= SUBSTANTIAL && length >= LONGER_THAN_SUMMARY * summaryLength));
  }

  /** Whether it is enough to stand in for a page that cannot be had. */
  boolean isEnough() {
    return length >= LEAST;
  }

  /** Characters of plain text. */
  int length() {
    return length;
  }

  private static int plainLength(@Nullable String html) {
    return html == null ? 0 : Jsoup.parseBodyFragment(html).text().length();
  }

  /** Hash of all a feed says of an item: a change may mean a new revision. */
  static String fingerprint(FeedItem item) {
    return Sha256.hex(
            "" + item.url(),
            "" + item.title(),
            "" + item.published(),
            "" + item.content(),
            "" + item.summary())
        .substring(0, 16);
  }
}
