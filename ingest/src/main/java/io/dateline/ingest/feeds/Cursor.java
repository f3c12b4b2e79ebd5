package io.dateline.ingest.feeds;

import io.dateline.schemas.events.FeedCursor;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.events.SeenItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where polling of a feed stands.
 *
 * @param url the address it was last found at
 * @param etag of the last answer
 * @param lastModified of the last answer
 * @param seen items by their ids, in the order of their coming
 * @param lastPoll start of the last poll
 * @param nextPoll when the next is due
 * @param failures polls that failed in a row
 */
record Cursor(
    String url,
    @Nullable String etag,
    @Nullable String lastModified,
    Map<String, Seen> seen,
    @Nullable Instant lastPoll,
    @Nullable Instant nextPoll,
    int failures) {

  /** Most items that are remembered. */
  static final int MOST_SEEN = 25_000;

  Cursor {
    seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
  }

  static Cursor start(String url) {
    return new Cursor(url, null, null, Map.of(), null, null, 0);
  }

  /** Without validators: the next fetch is unconditional. */
  Cursor forgetful() {
    return new Cursor(url, null, null, seen, lastPoll, nextPoll, failures);
  }

  Cursor withSeen(Map<String, Seen> items) {
    return new Cursor(url, etag, lastModified, items, lastPoll, nextPoll, failures);
  }

  Cursor withNextPoll(Instant when) {
    return new Cursor(url, etag, lastModified, seen, lastPoll, when, failures);
  }

  FeedCursor event(String feedId, Meta meta) {
    List<SeenItem> items = new ArrayList<>(seen.size());
    seen.forEach((id, each) -> items.add(each.event(id)));
    return FeedCursor.newBuilder()
        .setMeta(meta)
        .setFeedId(feedId)
        .setUrl(url)
        .setEtag(etag)
        .setLastModified(lastModified)
        .setSeen(items)
        .setLastPollAt(lastPoll)
        .setNextPollAt(nextPoll)
        .setFailures(failures)
        .build();
  }

  static Cursor of(FeedCursor event) {
    Map<String, Seen> seen = new LinkedHashMap<>();
    event.getSeen().forEach(item -> seen.put(item.getItemId(), Seen.of(item)));
    return new Cursor(
        event.getUrl(),
        event.getEtag(),
        event.getLastModified(),
        seen,
        event.getLastPollAt(),
        event.getNextPollAt(),
        event.getFailures());
  }
}
