package io.dateline.ingest.feeds;

import java.util.HashMap;
import java.util.Map;

/**
 * Looks again at the pages of captured items when they are due: a changed text is a revision, two
 * answers 404 or 410 in a row withdraw the article where the feed is set so.
 */
final class Refetches {
  private static final int GONE_FOR_GOOD = 2;
  private static final int MOST_PER_POLL = 50;

  private final Pages pages;
  private final ItemReader items;
  private final Poll poll;
  private final SeenItems seen;

  Refetches(Pages pages, ItemReader items, Poll poll, SeenItems seen) {
    this.pages = pages;
    this.items = items;
    this.poll = poll;
    this.seen = seen;
  }

  void run(Feed feed, Cursor cursor) throws InterruptedException {
    ItemReader.Occasion occasion = new ItemReader.Occasion(feed, poll.id(), false);
    int done = 0;
    for (Map.Entry<String, Seen> due : seen.due()) {
      Seen.Page page = due.getValue().page();
      if (page != null && done++ < MOST_PER_POLL) {
        seen.put(due.getKey(), lookAgain(due.getKey(), due.getValue(), page, occasion));
        poll.flushIfFull(() -> cursor.forgetful().withSeen(seen.kept()));
      }
    }
  }

  private Seen lookAgain(String itemId, Seen item, Seen.Page page, ItemReader.Occasion occasion)
      throws InterruptedException {
    Fetched answer;
    try {
      answer = pages.page(page.url(), conditions(page));
    } catch (FetchException e) {
      return item.refetched(page);
    }
    if (answer.status() == 404 || answer.status() == 410) {
      return gone(item, page.goneAgain(), answer.status(), occasion);
    }
    if (answer.status() == 200) {
      ItemReader.Reading reading = items.readAgain(answer, itemId, occasion);
      if (reading.capture() != null && reading.capture().articleId().equals(item.articleId())) {
        poll.add(reading.capture());
      }
      return item.refetched(Seen.Page.of(answer));
    }
    return item.refetched(page.found());
  }

  private Seen gone(Seen item, Seen.Page page, int status, ItemReader.Occasion occasion) {
    if (page.gone() < GONE_FOR_GOOD) {
      return item.soon(page, seen.now());
    }
    if (item.articleId() != null && occasion.feed().is("withdrawOnGone", "true")) {
      poll.withdraw(item.articleId(), "the page answers " + status + " repeatedly");
    }
    return item.refetched(page).refetchAt(null);
  }

  private static Map<String, String> conditions(Seen.Page page) {
    Map<String, String> headers = new HashMap<>();
    if (page.etag() != null) {
      headers.put("If-None-Match", page.etag());
    }
    if (page.lastModified() != null) {
      headers.put("If-Modified-Since", page.lastModified());
    }
    return headers;
  }
}
