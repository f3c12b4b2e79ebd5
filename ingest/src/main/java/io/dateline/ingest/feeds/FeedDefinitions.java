package io.dateline.ingest.feeds;

import io.dateline.ingest.capture.EventLog;
import io.dateline.ingest.capture.LogEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * What feeds there are, as the log has it, and changes to them. A change takes effect when those
 * who poll read it from the log, usually within a second. Safe for any thread.
 */
public final class FeedDefinitions {
  private static final int AT_ONCE = 500;

  private final FeedPolling.FeedLog feedLog;
  private final EventLog log;
  private final FeedEvents events;
  private final Clock clock;

  FeedDefinitions(FeedPolling.FeedLog feedLog, EventLog log, FeedEvents events, Clock clock) {
    this.feedLog = feedLog;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /** Adds a feed or changes its definition. */
  public void define(Feed feed) {
    append(events.defined(feed, clock.instant()));
  }

  /** Adds many feeds at once, paused ones paused. */
  public void defineAll(List<Feed> feeds) {
    Instant now = clock.instant();
    for (int from = 0; from < feeds.size(); from += AT_ONCE) {
      List<LogEntry> entries = new ArrayList<>();
      for (Feed feed : feeds.subList(from, Math.min(feeds.size(), from + AT_ONCE))) {
        entries.add(events.defined(feed, now));
        if (feed.paused()) {
          entries.add(events.paused(feed.feedId(), "imported as paused", now));
        }
      }
      log.append(entries);
    }
  }

  /** All feeds as the log defines them now, whoever polls them, ordered by address. */
  public List<Feed> all() {
    try (Consumer<String, byte[]> consumer = feedLog.cursorConsumers().get();
        Deserializer<IndexedRecord> reading = feedLog.deserializers().get()) {
      return new DefinedFeeds(feedLog.feedsTopic(), reading).read(consumer);
    }
  }

  /** Removes a feed; what it brought stays. */
  public void remove(String feedId, String reason) {
    append(events.removed(feedId, reason, clock.instant()));
  }

  /** Stops polling a feed until it is resumed. */
  public void pause(String feedId, String reason) {
    append(events.paused(feedId, reason, clock.instant()));
  }

  /** Polls a paused feed again. */
  public void resume(String feedId) {
    append(events.resumed(feedId, clock.instant()));
  }

  private void append(LogEntry entry) {
    log.append(List.of(entry));
  }
}
