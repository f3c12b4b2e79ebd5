package io.dateline.ingest.feeds;

import io.dateline.ingest.capture.Rejection;
import io.dateline.ingest.syndication.FeedItem;
import io.dateline.ingest.syndication.ParsedFeed;

/** Captures what a feed lists and the cursor does not know, or knows otherwise, oldest first. */
final class ListedItems {
  private static final int MOST_ATTEMPTS = 3;

  private final ItemReader items;
  private final Poll poll;
  private final SeenItems seen;
  private final Attempts attempts;
  private int known;
  private int failed;
  private int retries;

  ListedItems(ItemReader items, Poll poll, SeenItems seen, Attempts attempts) {
    this.items = items;
    this.poll = poll;
    this.seen = seen;
    this.attempts = attempts;
  }

  int known() {
    return known;
  }

  int failed() {
    return failed;
  }

  /** Items that are left for the next poll. */
  int retries() {
    return retries;
  }

  void run(ParsedFeed parsed, ItemReader.Occasion occasion, Cursor cursor)
      throws InterruptedException {
    for (FeedItem item : parsed.items()) {
      seen.list(item.id());
    }
    for (int i = parsed.items().size() - 1; i >= 0; i--) {
      FeedItem item = parsed.items().get(i);
      String fingerprint = ItemWords.fingerprint(item);
      Seen former = seen.get(item.id());
      if (former != null && former.fingerprint().equals(fingerprint)) {
        known++;
      } else {
        read(item, fingerprint, former, occasion);
        // all but the validators, which hold for the whole document only
        poll.flushIfFull(cursor.forgetful().withSeen(seen.kept()));
      }
    }
  }

  private void read(FeedItem item, String fingerprint, Seen former, ItemReader.Occasion occasion)
      throws InterruptedException {
    ItemReader.Reading reading = items.read(item, occasion);
    String feedId = occasion.feed().feedId();
    String articleId = null;
    if (reading.capture() != null) {
      known += poll.add(reading.capture()) ? 0 : 1;
      articleId = reading.capture().articleId();
      attempts.succeeded(feedId, item.id());
    } else {
      failed++;
      if (!reading.lasting() && attempts.failed(feedId, item.id()) < MOST_ATTEMPTS) {
        retries++;
        return;
      }
      attempts.succeeded(feedId, item.id());
      Rejection rejection = reading.rejection();
      if (rejection != null) {
        poll.add(rejection);
      }
    }
    Seen.Page page = reading.page() == null ? null : Seen.Page.of(reading.page());
    boolean refetch = !occasion.feed().is("refetch", "false");
    seen.put(
        item.id(),
        former == null
            ? Seen.first(fingerprint, seen.now(), articleId, page, refetch)
            : former.changed(fingerprint, articleId, page));
  }
}
