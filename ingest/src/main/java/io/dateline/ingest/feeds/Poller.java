package io.dateline.ingest.feeds;

import io.dateline.ingest.capture.CaptureEvents;
import io.dateline.ingest.capture.CaptureMeters;
import io.dateline.ingest.capture.EventLog;
import io.dateline.ingest.capture.Rejection;
import io.dateline.ingest.capture.SentTexts;
import io.dateline.ingest.extract.CharsetDecoding;
import io.dateline.ingest.extract.DecodedText;
import io.dateline.ingest.syndication.FeedFormatException;
import io.dateline.ingest.syndication.FeedParser;
import io.dateline.ingest.syndication.ParsedFeed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Polls one feed: asks for it, captures what is new or changed in it, looks again at pages that are
 * due, and writes all of that with the cursor. A poll that fails half-way has written nothing that
 * the next would not write again under the same ids. Safe for any thread, one at a time a feed.
 */
final class Poller {
  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.8, text/xml;q=0.8, */*;q=0.1";

  private static final Duration SOON = Duration.ofMinutes(1);

  private final Pages pages;
  private final ItemReader items;
  private final Cadence cadence;
  private final EventLog log;
  private final CaptureEvents events;
  private final CaptureMeters meters;
  private final SentTexts sent;
  private final Clock clock;
  private final FeedParser parser = new FeedParser();
  private final Attempts attempts = new Attempts();
  private final LiveBlogs liveBlogs = new LiveBlogs();

  Poller(
      Pages pages,
      ItemReader items,
      Cadence cadence,
      EventLog log,
      CaptureEvents events,
      CaptureMeters meters,
      SentTexts sent,
      Clock clock) {
    this.pages = pages;
    this.items = items;
    this.cadence = cadence;
    this.log = log;
    this.events = events;
    this.meters = meters;
    this.sent = sent;
    this.clock = clock;
  }

  /**
   * Polls a feed.
   *
   * @throws io.dateline.schemas.DatelineException where the log cannot be written
   * @throws InterruptedException where the service ends
   */
  PollResult poll(Feed feed, Cursor cursor) throws InterruptedException {
    Poll poll = new Poll(feed, log, events, meters, sent, clock);
    PollResult result;
    try {
      result = answered(feed, cursor, pages.feed(cursor.url(), conditions(cursor)), poll);
    } catch (FetchException e) {
      result = failed(feed, cursor, poll, e);
    }
    if (cursor.lastPoll() == null && feed.interval() != null && result.cursor().failures() == 0) {
      result = result.soon(clock.instant().plus(cadence.apart(feed.interval())));
    }
    boolean changed = isChanged(cursor, result.cursor());
    poll.finish(result, changed, result.reason().isEmpty() ? null : result.reason());
    return result;
  }

  private static Map<String, String> conditions(Cursor cursor) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", ACCEPT);
    if (cursor.etag() != null) {
      headers.put("If-None-Match", cursor.etag());
    }
    if (cursor.lastModified() != null) {
      headers.put("If-Modified-Since", cursor.lastModified());
    }
    return headers;
  }

  private PollResult answered(Feed feed, Cursor cursor, Fetched answer, Poll poll)
      throws InterruptedException {
    Instant now = clock.instant();
    int status = answer.status();
    if (status == 200) {
      return fetched(feed, cursor, answer, poll);
    }
    if (status == 304) {
      SeenItems seen = new SeenItems(cursor.seen(), now);
      new Refetches(pages, items, poll, seen).run(feed, cursor);
      Cursor next =
          new Cursor(
              cursor.url(),
              cursor.etag(),
              cursor.lastModified(),
              seen.kept(),
              poll.started(),
              null,
              0);
      return succeeded(
          feed, next, answer, null, "NOT_MODIFIED", PollResult.Tally.waiting(seen.waiting()), "");
    }
    Optional<Instant> asked = Cadence.retryAfter(answer.header("retry-after"), now);
    if (status == 429 || (status == 503 && asked.isPresent())) {
      Instant next = asked.orElseGet(() -> cadence.afterFailure(feed, cursor.failures() + 1, now));
      return refused(
          cursor, poll, FeedState.THROTTLED, "THROTTLED", status, next, "answers " + status);
    }
    if (status == 410) {
      return refused(
          cursor,
          poll,
          FeedState.GONE,
          "GONE",
          status,
          cadence.afterGone(now),
          "answers 410: gone for good");
    }
    String outcome = status == 401 || status == 403 || status == 451 ? "REFUSED" : "FAILED";
    Instant next = cadence.afterFailure(feed, cursor.failures() + 1, now);
    return refused(cursor, poll, FeedState.FAILING, outcome, status, next, "answers " + status);
  }

  private PollResult fetched(Feed feed, Cursor cursor, Fetched answer, Poll poll)
      throws InterruptedException {
    DecodedText decoded = CharsetDecoding.decode(answer.body(), answer.charset());
    ParsedFeed parsed;
    try {
      parsed = new SitemapIndex(pages).whole(parser.parse(decoded.text(), answer.url()));
    } catch (FeedFormatException e) {
      if (cursor.failures() == 0) {
        poll.add(new Rejection(feed.url(), -1, "NOT_A_FEED", e.getMessage(), answer.body()));
      }
      Instant next = cadence.afterFailure(feed, cursor.failures() + 1, clock.instant());
      return refused(cursor, poll, FeedState.FAILING, "FAILED", 200, next, e.getMessage());
    }
    SeenItems seen = new SeenItems(cursor.seen(), clock.instant());
    ItemReader.Occasion occasion = new ItemReader.Occasion(feed, poll.id(), decoded.guessed());
    ListedItems listed = new ListedItems(items, poll, seen, attempts, liveBlogs);
    listed.run(parsed, occasion, cursor);
    new Refetches(pages, items, poll, seen).run(feed, cursor);
    boolean whole = !parsed.truncated() && listed.retries() == 0 && !listed.isBroken();
    String url = answer.movedTo() == null ? cursor.url() : answer.movedTo();
    Cursor next =
        new Cursor(
            url,
            whole ? answer.header("etag") : null,
            whole ? answer.header("last-modified") : null,
            seen.kept(),
            poll.started(),
            null,
            0);
    PollResult.Tally tally =
        new PollResult.Tally(
            parsed.items().size(),
            poll.captured(),
            listed.known(),
            listed.failed(),
            answer.body().length,
            listed.counts());
    String reason = parsed.truncated() ? "the feed breaks off; its last item waits" : "";
    PollResult result = succeeded(feed, next, answer, parsed, "FETCHED", tally, reason);
    return listed.isBroken() ? result.soon(clock.instant().plus(SOON)) : result;
  }

  private PollResult succeeded(
      Feed feed,
      Cursor cursor,
      Fetched answer,
      @Nullable ParsedFeed parsed,
      String outcome,
      PollResult.Tally tally,
      String reason) {
    var times = Arrivals.of(cursor, parsed, clock.instant());
    Duration asked =
        longer(
            Cadence.maxAge(answer.header("cache-control")), parsed == null ? null : parsed.ttl());
    Set<Integer> skip = parsed == null ? Set.of() : parsed.skipHours();
    Instant due = cadence.afterSuccess(feed, times, asked, skip, clock.instant());
    Instant refetch = Arrivals.earliestRefetch(cursor);
    Instant next = refetch != null && refetch.isBefore(due) ? refetch : due;
    boolean moved = answer.movedTo() != null && !answer.movedTo().equals(feed.url());
    return new PollResult(
        cursor.withNextPoll(next),
        moved ? FeedState.MOVED : FeedState.OK,
        moved ? "moved for good to " + answer.movedTo() : reason,
        moved ? "MOVED" : outcome,
        answer.status(),
        tally,
        false,
        moved ? answer.movedTo() : null,
        parsed == null ? null : parsed.title(),
        Cadence.usualGap(times),
        times.stream().max(Instant::compareTo).orElse(null));
  }

  private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) > 0 ? one : other;
  }

  private PollResult failed(Feed feed, Cursor cursor, Poll poll, FetchException e) {
    boolean refused = e.kind() == FetchException.Kind.REFUSED;
    Instant next = cadence.afterFailure(feed, cursor.failures() + 1, clock.instant());
    Cursor after = failedCursor(cursor, poll, next);
    return new PollResult(
        after,
        FeedState.FAILING,
        e.getMessage(),
        refused ? "REFUSED" : "FAILED",
        null,
        PollResult.Tally.waiting(SeenItems.waiting(cursor.seen())),
        e.kind() == FetchException.Kind.UNREACHABLE,
        null,
        null,
        null,
        null);
  }

  private static PollResult refused(
      Cursor cursor,
      Poll poll,
      FeedState state,
      String outcome,
      int status,
      Instant next,
      String reason) {
    return new PollResult(
        failedCursor(cursor, poll, next),
        state,
        reason,
        outcome,
        status,
        PollResult.Tally.waiting(SeenItems.waiting(cursor.seen())),
        false,
        null,
        null,
        null,
        null);
  }

  private static Cursor failedCursor(Cursor cursor, Poll poll, Instant next) {
    return new Cursor(
        cursor.url(),
        cursor.etag(),
        cursor.lastModified(),
        cursor.seen(),
        poll.started(),
        next,
        cursor.failures() + 1);
  }

  /** Whether a restart with the former cursor would do more than ask once in vain. */
  private static boolean isChanged(Cursor before, Cursor after) {
    return !before.url().equals(after.url())
        || !Objects.equals(before.etag(), after.etag())
        || !Objects.equals(before.lastModified(), after.lastModified())
        || before.failures() != after.failures()
        || !SeenItems.sameButForListing(before.seen(), after.seen());
  }
}
