package io.dateline.ingest.feeds;

import io.dateline.schemas.events.SeenItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item that a feed has shown and that was captured or given up.
 *
 * @param fingerprint hash of what the feed said of it last
 * @param firstSeen when it was first seen
 * @param lastSeen when the feed last listed it
 * @param articleId the article it became, null where none
 * @param page the page it was captured from, null where the feed's words served
 * @param refetchAt when its page is to be looked at again, null where never
 * @param refetches how often that was done
 */
record Seen(
    String fingerprint,
    Instant firstSeen,
    Instant lastSeen,
    @Nullable String articleId,
    @Nullable Page page,
    @Nullable Instant refetchAt,
    int refetches) {

  private static final List<Duration> SCHEDULE =
      List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(7));
  private static final Duration SOON = Duration.ofMinutes(10);

  /**
   * A page and its validators.
   *
   * @param gone answers 404 or 410 in a row
   */
  record Page(String url, @Nullable String etag, @Nullable String lastModified, int gone) {
    static Page of(Fetched fetched) {
      return new Page(fetched.url(), fetched.header("etag"), fetched.header("last-modified"), 0);
    }

    Page goneAgain() {
      return new Page(url, etag, lastModified, gone + 1);
    }

    Page found() {
      return new Page(url, etag, lastModified, 0);
    }
  }

  /** An item captured or given up for the first time. */
  static Seen first(
      String fingerprint,
      Instant now,
      @Nullable String articleId,
      @Nullable Page page,
      boolean refetch) {
    Instant next = refetch && page != null ? now.plus(SCHEDULE.get(0)) : null;
    return new Seen(fingerprint, now, now, articleId, page, next, 0);
  }

  /** An item that could not be captured yet; without fingerprint, so that it is tried again. */
  static Seen waiting(@Nullable Seen former, Instant now, @Nullable String url) {
    Instant since = former == null ? now : former.firstSeen;
    Page page = url == null ? null : new Page(url, null, null, 0);
    return new Seen("", since, now, null, page, null, 0);
  }

  /** Whether it is still to be captured. */
  boolean isWaiting() {
    return fingerprint.isEmpty();
  }

  /** Without its page, which is never to be looked at again. */
  Seen slim() {
    return page == null && refetchAt == null
        ? this
        : new Seen(fingerprint, firstSeen, lastSeen, articleId, null, null, refetches);
  }

  /** Listed by the feed once more. */
  Seen listed(Instant now) {
    return new Seen(fingerprint, firstSeen, now, articleId, page, refetchAt, refetches);
  }

  /** The feed says something else of it, and it was captured anew. */
  Seen changed(String newFingerprint, @Nullable String newArticleId, @Nullable Page newPage) {
    return new Seen(
        newFingerprint,
        firstSeen,
        lastSeen,
        newArticleId == null ? articleId : newArticleId,
        newPage == null ? page : newPage,
        refetchAt,
        refetches);
  }

  /** After its page was looked at again. */
  Seen refetched(Page now) {
    int done = refetches + 1;
    Instant next = done < SCHEDULE.size() ? firstSeen.plus(SCHEDULE.get(done)) : null;
    return new Seen(fingerprint, firstSeen, lastSeen, articleId, now, next, done);
  }

  /** To be looked at again soon, since its page is said to be gone or gave no answer. */
  Seen soon(@Nullable Page now, Instant at) {
    return new Seen(fingerprint, firstSeen, lastSeen, articleId, now, at.plus(SOON), refetches);
  }

  /** To be looked at at a time, or never again. */
  Seen refetchAt(@Nullable Instant when) {
    return new Seen(fingerprint, firstSeen, lastSeen, articleId, page, when, refetches);
  }

  boolean isDue(Instant now) {
    return page != null && refetchAt != null && !refetchAt.isAfter(now);
  }

  SeenItem event(String itemId) {
    return SeenItem.newBuilder()
        .setItemId(itemId)
        .setFingerprint(fingerprint)
        .setFirstSeenAt(firstSeen)
        .setLastSeenAt(lastSeen)
        .setArticleId(articleId)
        .setRefetchAt(refetchAt)
        .setRefetches(refetches)
        .setUrl(page == null ? null : page.url())
        .setEtag(page == null ? null : page.etag())
        .setLastModified(page == null ? null : page.lastModified())
        .setGone(page == null ? 0 : page.gone())
        .build();
  }

  static Seen of(SeenItem item) {
    Page page =
        item.getUrl() == null
            ? null
            : new Page(item.getUrl(), item.getEtag(), item.getLastModified(), item.getGone());
    return new Seen(
        item.getFingerprint(),
        item.getFirstSeenAt(),
        item.getLastSeenAt(),
        item.getArticleId(),
        page,
        item.getRefetchAt(),
        item.getRefetches());
  }
}
