package io.dateline.ingest.feeds;

import io.dateline.ingest.capture.CaptureEvents;
import io.dateline.ingest.capture.LogEntry;
import io.dateline.schemas.events.FeedDefined;
import io.dateline.schemas.events.FeedPaused;
import io.dateline.schemas.events.FeedRemoved;
import io.dateline.schemas.events.FeedResumed;
import io.dateline.schemas.events.FeedStateChanged;
import io.dateline.schemas.topics.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.generic.IndexedRecord;

/** Feeds as events of the log, and back. */
final class FeedEvents {
  private final CaptureEvents events;

  FeedEvents(CaptureEvents events) {
    this.events = events;
  }

  LogEntry defined(Feed feed, Instant at) {
    FeedDefined event =
        FeedDefined.newBuilder()
            .setMeta(events.meta(at, "feed-defined", feed.feedId(), at.toString()))
            .setFeedId(feed.feedId())
            .setUrl(feed.url())
            .setTitle(feed.title())
            .setOutlet(feed.outlet())
            .setIntervalSeconds(feed.interval() == null ? null : feed.interval().toSeconds())
            .setSettings(new TreeMap<>(feed.settings()))
            .build();
    return entry(feed.feedId(), event, at);
  }

  LogEntry removed(String feedId, String reason, Instant at) {
    return entry(
        feedId,
        new FeedRemoved(events.meta(at, "feed-removed", feedId, at.toString()), feedId, reason),
        at);
  }

  LogEntry paused(String feedId, String reason, Instant at) {
    return entry(
        feedId,
        new FeedPaused(events.meta(at, "feed-paused", feedId, at.toString()), feedId, reason),
        at);
  }

  LogEntry resumed(String feedId, Instant at) {
    return entry(
        feedId,
        new FeedResumed(events.meta(at, "feed-resumed", feedId, at.toString()), feedId),
        at);
  }

  LogEntry changed(String feedId, PolledFeed.Change change) {
    FeedStateChanged event =
        FeedStateChanged.newBuilder()
            .setMeta(events.meta(change.since(), "feed-state", feedId, change.since().toString()))
            .setFeedId(feedId)
            .setFrom(change.from().name())
            .setTo(change.to().name())
            .setSince(change.since())
            .setReason(change.reason())
            .build();
    return entry(feedId, event, change.since());
  }

  private static LogEntry entry(String feedId, IndexedRecord event, Instant at) {
    return LogEntry.of(Topic.FEEDS, feedId, event, at);
  }

  /** The feed that a definition describes. */
  static Feed feed(FeedDefined event, boolean paused) {
    Long seconds = event.getIntervalSeconds();
    return new Feed(
        event.getFeedId(),
        event.getUrl(),
        event.getTitle(),
        event.getOutlet(),
        seconds == null ? null : Duration.ofSeconds(seconds),
        event.getSettings(),
        paused);
  }

  /** The definition after an event, empty where the feed is no more. */
  static Optional<Feed> apply(Optional<Feed> before, IndexedRecord event) {
    if (event instanceof FeedDefined defined) {
      return Optional.of(feed(defined, before.map(Feed::paused).orElse(false)));
    }
    if (event instanceof FeedRemoved) {
      return Optional.empty();
    }
    if (event instanceof FeedPaused) {
      return before.map(feed -> feed.withPaused(true));
    }
    if (event instanceof FeedResumed) {
      return before.map(feed -> feed.withPaused(false));
    }
    return before;
  }
}
