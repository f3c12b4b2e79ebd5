package io.dateline.ingest.feeds;

import io.dateline.ingest.canonical.Sha256;
import io.dateline.ingest.capture.Capture;
import io.dateline.ingest.capture.CaptureOrigin;
import io.dateline.ingest.capture.Composer;
import io.dateline.ingest.capture.Draft;
import io.dateline.ingest.capture.Rejection;
import io.dateline.ingest.extract.CharsetDecoding;
import io.dateline.ingest.extract.DateBasis;
import io.dateline.ingest.extract.DecodedText;
import io.dateline.ingest.extract.Flags;
import io.dateline.ingest.syndication.FeedItem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a capture of a feed's item: from the feed where it carries the whole, else from the page,
 * else, where that shows a stub, from its AMP or print variant.
 */
final class ItemReader {
  private static final double NOT_SHORTER = 0.7;

  private final Pages pages;
  private final Variants variants;
  private final Composer composer;
  private final Clock clock;

  ItemReader(Pages pages, Composer composer, Clock clock) {
    this.pages = pages;
    this.variants = new Variants(pages);
    this.composer = composer;
    this.clock = clock;
  }

  /**
   * What became of an item.
   *
   * @param capture set where it was captured
   * @param rejection set where it was not
   * @param page the answer of the page it was captured from; null where the feed's words served
   * @param lasting trying again is of no use
   */
  record Reading(
      @Nullable Capture capture,
      @Nullable Rejection rejection,
      @Nullable Fetched page,
      boolean lasting) {}

  /** Where the feed was read. */
  record Occasion(Feed feed, String pollId, boolean charsetGuessed) {}

  Reading read(FeedItem item, Occasion occasion) throws InterruptedException {
    ItemWords words = new ItemWords(item);
    boolean fromPage =
        item.url() != null
            && !occasion.feed().is("fetchPages", "never")
            && (occasion.feed().is("fetchPages", "always") || !words.isWhole());
    return fromPage
        ? readPage(item, item.url(), words, occasion)
        : readWords(item, words, occasion, 0, null);
  }

  private Reading readPage(FeedItem item, String url, ItemWords words, Occasion occasion)
      throws InterruptedException {
    Fetched page;
    try {
      page = pages.page(url, Map.of());
    } catch (FetchException e) {
      boolean lasting =
          e.kind() == FetchException.Kind.REFUSED || e.kind() == FetchException.Kind.TOO_LARGE;
      return readWords(
          item, words, occasion, 0, new Failure("PAGE_" + e.kind(), e.getMessage(), lasting));
    }
    if (page.status() != 200) {
      boolean lasting = page.status() == 401 || page.status() == 403 || page.status() == 451;
      Failure failure = new Failure("PAGE_STATUS", "the page answers " + page.status(), lasting);
      return readWords(item, words, occasion, page.status(), failure);
    }
    Reading fromPage = bestOf(item, page, occasion, false);
    boolean poor =
        fromPage.capture() == null
            || (words.isEnough()
                && fromPage.capture().text().length() < NOT_SHORTER * words.length());
    return poor && words.isEnough() ? readWords(item, words, occasion, 200, null) : fromPage;
  }

  private record Failure(String reason, String message, boolean lasting) {}

  private Reading readWords(
      FeedItem item, ItemWords words, Occasion occasion, int status, @Nullable Failure failure) {
    String html = words.html();
    if (html != null && (failure == null || words.isEnough())) {
      Composer.Outcome outcome =
          composer.compose(wordsDraft(item, html, occasion, status), clock.instant());
      return new Reading(outcome.capture(), outcome.rejection(), null, true);
    }
    String place = item.url() == null ? occasion.feed().url() : item.url();
    String reason = failure == null ? "NO_TEXT" : failure.reason;
    String message =
        failure == null ? "the item carries neither text nor address" : failure.message;
    return new Reading(
        null,
        Rejection.of(place, -1, reason, message, item.id()),
        null,
        failure == null || failure.lasting);
  }

  /** Captures a page that was fetched again. */
  Reading readAgain(Fetched page, String itemId, Occasion occasion) throws InterruptedException {
    FeedItem item = new FeedItem(itemId, page.url(), null, null, null, false, null, null);
    return bestOf(item, page, occasion, true);
  }

  /**
   * The fuller of a page and its variants.
   *
   * @param again it was captured before: nothing is better than a stub in place of a whole text
   */
  private Reading bestOf(FeedItem item, Fetched page, Occasion occasion, boolean again)
      throws InterruptedException {
    Composer.Outcome own =
        composer.compose(pageDraft(item, page, page.url(), occasion), clock.instant());
    String address = own.found().canonicalUrl();
    if (address != null && Variants.isStub(own)) {
      Variants.Answers others = variants.of(own, page);
      for (Fetched other : others.pages()) {
        Composer.Outcome fuller =
            composer.compose(pageDraft(item, other, address, occasion), clock.instant());
        if (Variants.isFuller(fuller, own)) {
          return new Reading(fuller.capture(), null, page, true);
        }
      }
      if (again && others.isIncomplete()) {
        return new Reading(null, null, page, false);
      }
    }
    return new Reading(own.capture(), own.rejection(), page, true);
  }

  private static Draft pageDraft(FeedItem item, Fetched page, String url, Occasion occasion) {
    DecodedText decoded = CharsetDecoding.decode(page.body(), page.charset());
    CaptureOrigin origin =
        new CaptureOrigin(
            "FEED",
            occasion.feed().feedId(),
            occasion.pollId(),
            item.id(),
            page.url(),
            page.status(),
            Sha256.hex(page.body()),
            page.body().length,
            page.archive());
    return draft(
        item, decoded.text(), false, url, flags(item, decoded.guessed()), occasion, origin);
  }

  private static Draft wordsDraft(FeedItem item, String html, Occasion occasion, int status) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    CaptureOrigin origin =
        new CaptureOrigin(
            "FEED",
            occasion.feed().feedId(),
            occasion.pollId(),
            item.id(),
            occasion.feed().url(),
            status == 0 ? null : status,
            Sha256.hex(bytes),
            bytes.length,
            null);
    return draft(
        item, html, true, item.url(), flags(item, occasion.charsetGuessed()), occasion, origin);
  }

  private static Draft draft(
      FeedItem item,
      String html,
      boolean fragment,
      @Nullable String url,
      Set<String> flags,
      Occasion occasion,
      CaptureOrigin origin) {
    return new Draft(
        html,
        true,
        fragment,
        url,
        item.title(),
        item.byline(),
        occasion.feed().outlet(),
        item.published(),
        DateBasis.FEED,
        flags,
        origin);
  }

  private static Set<String> flags(FeedItem item, boolean guessed) {
    Set<String> flags = new HashSet<>();
    if (guessed) {
      flags.add(Flags.CHARSET_GUESSED);
    }
    if (item.dateGiven() && item.published() == null) {
      flags.add(Flags.UNKNOWN_DATE);
    }
    return flags;
  }
}
