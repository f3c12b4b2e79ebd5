package io.dateline.ingest.feeds;

import io.dateline.ingest.capture.Rejection;
import io.dateline.ingest.syndication.FeedItem;
import io.dateline.ingest.syndication.ParsedFeed;
import org.jspecify.annotations.Nullable;

/**
 * Captures what a feed lists and the cursor does not know, or knows otherwise, oldest first. What
 * cannot be captured now waits for the next polls; what cannot be captured at all, or is gone from
 * the feed before it was, becomes a dead letter: nothing that was listed is lost without a word.
 */
final class ListedItems {
  private static final int MOST_ATTEMPTS = 3;

  /** A feed that lists thousands of pages shares the workers with the others. */
  private static final int MOST_PAGES = 200;

  private final ItemReader items;
  private final Poll poll;
  private final SeenItems seen;
  private final Attempts attempts;
  private final LiveBlogs liveBlogs;
  private int known;
  private int failed;
  private int retries;
  private int pages;
  private int fresh;
  private int first;
  private int duplicates;
  private int givenUp;
  private int vanished;

  ListedItems(ItemReader items, Poll poll, SeenItems seen, Attempts attempts, LiveBlogs liveBlogs) {
    this.items = items;
    this.poll = poll;
    this.seen = seen;
    this.attempts = attempts;
    this.liveBlogs = liveBlogs;
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

  /** Whether so many pages were fetched that the rest is left for a poll to follow soon. */
  boolean isBroken() {
    return pages >= MOST_PAGES;
  }

  /** What became of items that were new or waiting. */
  ItemCounts counts() {
    return new ItemCounts(fresh, first, duplicates, givenUp, vanished, seen.waiting());
  }

  void run(ParsedFeed parsed, ItemReader.Occasion occasion, Cursor cursor)
      throws InterruptedException {
    for (FeedItem item : parsed.items()) {
      seen.list(item.id());
    }
    for (int i = parsed.items().size() - 1; i >= 0 && !isBroken(); i--) {
      FeedItem item = parsed.items().get(i);
      String fingerprint = ItemWords.fingerprint(item);
      Seen former = seen.get(item.id());
      if (former != null && former.fingerprint().equals(fingerprint)) {
        known++;
      } else if (former != null && !former.isWaiting() && !mayChange(item, occasion.feed())) {
        known++;
        retries++; // its change waits
      } else {
        read(item, fingerprint, former, occasion);
        // all but the validators, which hold for the whole document only
        poll.flushIfFull(() -> cursor.forgetful().withSeen(seen.kept()));
      }
    }
    if (!parsed.truncated() && !parsed.items().isEmpty() && !isBroken()) {
      giveUpVanished(occasion.feed());
    }
  }

  private boolean mayChange(FeedItem item, Feed feed) {
    return liveBlogs.mayChange(feed.feedId(), item.id(), seen.now());
  }

  private void read(
      FeedItem item, String fingerprint, @Nullable Seen former, ItemReader.Occasion occasion)
      throws InterruptedException {
    ItemReader.Reading reading = items.read(item, occasion);
    pages += reading.page() == null && reading.capture() != null ? 0 : 1;
    String feedId = occasion.feed().feedId();
    boolean open = former == null || former.isWaiting();
    fresh += former == null ? 1 : 0;
    String articleId = null;
    if (reading.capture() != null) {
      boolean added = poll.add(reading.capture());
      known += added ? 0 : 1;
      first += open && added ? 1 : 0;
      duplicates += open && !added ? 1 : 0;
      articleId = reading.capture().articleId();
    } else {
      failed++;
      if (!reading.lasting() && attempts.failed(feedId, item.id()) < MOST_ATTEMPTS) {
        retries++;
        if (open) {
          seen.put(item.id(), Seen.waiting(former, seen.now(), item.url()));
        }
        return;
      }
      givenUp += open ? 1 : 0;
      Rejection rejection = reading.rejection();
      if (rejection != null) {
        poll.add(rejection);
      }
    }
    attempts.succeeded(feedId, item.id());
    Seen.Page page = reading.page() == null ? null : Seen.Page.of(reading.page());
    boolean refetch = !occasion.feed().is("refetch", "false");
    seen.put(
        item.id(),
        open
            ? Seen.first(fingerprint, seen.now(), articleId, page, refetch)
            : former.changed(fingerprint, articleId, page));
  }

  private void giveUpVanished(Feed feed) {
    for (String itemId : seen.waitingUnlisted()) {
      Seen item = seen.remove(itemId);
      String place = item.page() == null ? feed.url() : item.page().url();
      poll.add(
          Rejection.of(
              place,
              -1,
              "VANISHED",
              "item " + itemId + " left the feed before it could be captured",
              itemId));
      attempts.succeeded(feed.feedId(), itemId);
      vanished++;
    }
  }
}
