package io.dateline.ingest.feeds;

import io.dateline.ingest.capture.Capture;
import io.dateline.ingest.capture.CaptureEvents;
import io.dateline.ingest.capture.CaptureMeters;
import io.dateline.ingest.capture.EventLog;
import io.dateline.ingest.capture.LogEntry;
import io.dateline.ingest.capture.Rejection;
import io.dateline.ingest.capture.SentTexts;
import io.dateline.schemas.events.FeedPolled;
import io.dateline.schemas.events.ItemTally;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.topics.Topic;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The writing side of one poll: gathers captures and dead letters and writes them in transactions,
 * each with the cursor as it stands then; the last also has the poll itself.
 */
final class Poll {
  private static final int BATCH = 50;
  private static final long BATCH_CHARACTERS = 1_500_000;

  private final Feed feed;
  private final String pollId;
  private final Instant started;
  private final EventLog log;
  private final CaptureEvents events;
  private final CaptureMeters meters;
  private final SentTexts sent;
  private final Clock clock;
  private final List<LogEntry> entries = new ArrayList<>();
  private final List<Capture> captures = new ArrayList<>();
  private long characters;
  private int captured;

  Poll(
      Feed feed,
      EventLog log,
      CaptureEvents events,
      CaptureMeters meters,
      SentTexts sent,
      Clock clock) {
    this.feed = feed;
    this.started = clock.instant();
    this.pollId = feed.feedId() + "-" + started.toEpochMilli();
    this.log = log;
    this.events = events;
    this.meters = meters;
    this.sent = sent;
    this.clock = clock;
  }

  String id() {
    return pollId;
  }

  Instant started() {
    return started;
  }

  int captured() {
    return captured;
  }

  /** Takes a capture; a text that this process has written already is passed over. */
  boolean add(Capture capture) {
    boolean pending =
        captures.stream()
            .anyMatch(
                c ->
                    c.articleId().equals(capture.articleId())
                        && c.textHash().equals(capture.textHash()));
    if (pending || sent.contains(capture)) {
      return false;
    }
    entries.add(events.captured(capture));
    captures.add(capture);
    characters += capture.text().length();
    captured++;
    return true;
  }

  void add(Rejection rejection) {
    entries.add(log.deadLetter(rejection, 1, clock.instant()));
    meters.rejected(rejection);
  }

  void withdraw(String articleId, String reason) {
    sent.forget(articleId);
    entries.add(events.withdrawn(articleId, reason, "feed:" + feed.feedId(), clock.instant()));
  }

  /** Writes what is gathered, with the cursor, where it is enough for a transaction. */
  void flushIfFull(Supplier<Cursor> cursor) {
    if (entries.size() >= BATCH || characters >= BATCH_CHARACTERS) {
      entries.add(cursorEntry(cursor.get()));
      write();
    }
  }

  /** Writes the rest and the poll; the cursor only where it says something new. */
  void finish(PollResult result, boolean cursorChanged, @Nullable String error) {
    if (cursorChanged) {
      entries.add(cursorEntry(result.cursor()));
    }
    Instant now = clock.instant();
    PollResult.Tally tally = result.items();
    Meta meta = events.meta(now, "polled", pollId);
    FeedPolled polled =
        FeedPolled.newBuilder()
            .setMeta(meta)
            .setFeedId(feed.feedId())
            .setPollId(pollId)
            .setUrl(feed.url())
            .setStartedAt(started)
            .setDurationMs(now.toEpochMilli() - started.toEpochMilli())
            .setHttpStatus(result.status())
            .setOutcome(result.outcome())
            .setError(error)
            .setItems(tally.listed())
            .setCaptured(tally.captured())
            .setKnown(tally.known())
            .setFailed(tally.failed())
            .setBytes(tally.bytes())
            .setNextPollAt(result.cursor().nextPoll())
            .setTally(tally(tally.counts()))
            .setSilenceProbability(Silence.probability(result.gap(), result.newest(), now))
            .build();
    entries.add(LogEntry.of(Topic.FEED_POLLS, feed.feedId(), polled, now));
    write();
  }

  private static ItemTally tally(ItemCounts counts) {
    return ItemTally.newBuilder()
        .setFresh(counts.fresh())
        .setFirst(counts.first())
        .setDuplicates(counts.duplicates())
        .setGivenUp(counts.givenUp())
        .setVanished(counts.vanished())
        .setWaiting(counts.waiting())
        .build();
  }

  private LogEntry cursorEntry(Cursor cursor) {
    Instant now = clock.instant();
    Meta meta = events.meta(now, "cursor", pollId, Integer.toString(captured));
    return LogEntry.of(Topic.FEED_CURSORS, feed.feedId(), cursor.event(feed.feedId(), meta), now);
  }

  private void write() {
    log.append(entries);
    captures.forEach(sent::add);
    captures.forEach(meters::captured);
    captures.clear();
    entries.clear();
    characters = 0;
  }
}
