package io.dateline.ingest.deadletters;

import io.dateline.ingest.canonical.Sha256;
import io.dateline.ingest.capture.CaptureSource;
import io.dateline.ingest.capture.Capturer;
import io.dateline.ingest.capture.EventLog;
import io.dateline.ingest.capture.LogEntry;
import io.dateline.ingest.sources.StreamSource;
import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.deadletters.Resolution;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The one place for dead letters of every stage. A letter that is sent back goes into the stage it
 * came from: a record onto its topic again, under its key and with the count of its attempts, so
 * that the time at which its text was seen decides whether it is current or history; a file, line
 * or page through the capture again. A letter that is sent back or discarded is resolved by a
 * record behind it, in the same transaction where the letter was a record. Safe for any thread.
 */
public final class DeadLetterOffice {
  private static final int BATCH = 100;
  private static final int MOST_REFUSALS = 1000;

  private final LetterReader reader;
  private final EventLog log;
  private final Capturer capturer;
  private final Function<String, CaptureSource> pages;
  private final String topic;
  private final Clock clock;

  /**
   * @param consumers makes consumers that are assigned, in no group
   * @param log where records go
   * @param capturer takes files, lines and pages again
   * @param pages fetches a page by its address
   * @param topics names the topic
   * @param clock tells when letters are resolved
   */
  public DeadLetterOffice(
      Supplier<Consumer<String, byte[]>> consumers,
      EventLog log,
      Capturer capturer,
      Function<String, CaptureSource> pages,
      TopicCatalogue topics,
      Clock clock) {
    this.topic = topics.name(Topic.DEAD_LETTERS);
    this.reader = new LetterReader(consumers, topic);
    this.log = log;
    this.capturer = capturer;
    this.pages = pages;
    this.clock = clock;
  }

  /** Open letters by stage and reason. */
  public List<LetterGroup> summary(LetterFilter filter) {
    Map<String, LetterGroup> groups = new TreeMap<>();
    reader.open(
        filter,
        letter ->
            groups.merge(
                letter.stage() + " " + letter.reason(), LetterGroup.of(letter), LetterGroup::and));
    return List.copyOf(groups.values());
  }

  /** One letter, open or not; empty where there is none. */
  public Optional<StoredLetter> find(LetterId id) {
    return reader.find(id);
  }

  /**
   * Sends open letters back to their stages.
   *
   * @param by who asks
   */
  public RedriveReport redrive(LetterFilter filter, String by) {
    Batch batch = new Batch(by);
    reader.open(filter, batch::redrive);
    batch.flush();
    return new RedriveReport(batch.redriven, batch.refusals);
  }

  /**
   * Resolves open letters without another attempt.
   *
   * @param reason why, in words
   * @param by who asks
   * @return how many
   */
  public int discard(LetterFilter filter, String reason, String by) {
    Batch batch = new Batch(by);
    reader.open(filter, letter -> batch.add(resolution(letter, Resolution.DISCARDED, reason, by)));
    batch.flush();
    return batch.written;
  }

  private LogEntry resolution(StoredLetter letter, String kind, String reason, String by) {
    Resolution resolution = new Resolution(letter.id().offset(), kind, reason, by);
    return LogEntry.of(
        letter.key(),
        new LogEntry.Raw(topic, letter.id().partition(), null, resolution.headers()),
        clock.instant());
  }

  private final class Batch {
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<RedriveReport.Refusal> refusals = new ArrayList<>();
    private final String by;
    private int redriven;
    private int written;

    Batch(String by) {
      this.by = by;
    }

    void redrive(StoredLetter letter) {
      String refusal = letter.isRecord() ? redriveRecord(letter) : redriveCapture(letter);
      if (refusal == null) {
        redriven++;
        add(resolution(letter, Resolution.REDRIVEN, "", by));
      } else if (refusals.size() < MOST_REFUSALS) {
        refusals.add(new RedriveReport.Refusal(letter.id(), refusal));
      }
    }

    private @Nullable String redriveRecord(StoredLetter letter) {
      byte[] original = letter.isWhole() ? letter.kept() : original(letter).orElse(null);
      if (original == null) {
        return cut(letter) + ", and the record is no longer at its place";
      }
      entries.add(
          LogEntry.of(
              letter.key(),
              new LogEntry.Raw(letter.source(), letter.partition(), original, attempts(letter)),
              letter.sourceTime()));
      return null;
    }

    private @Nullable String redriveCapture(StoredLetter letter) {
      if (isAddress(letter.source())) {
        if (letter.reason().endsWith("_FEED")) {
          return "a feed is polled again by itself; discard the letter";
        }
        capturer.capture(pages.apply(letter.source()), letter.attempt() + 1);
        return null;
      }
      if (!letter.isWhole()) {
        return cut(letter) + "; bring " + letter.source() + " in again with 'dateline ingest'";
      }
      capturer.capture(
          new StreamSource("FILE", letter.source(), new ByteArrayInputStream(letter.kept())),
          letter.attempt() + 1);
      return null;
    }

    void add(LogEntry entry) {
      entries.add(entry);
      written++;
      if (entries.size() >= BATCH) {
        flush();
      }
    }

    void flush() {
      log.append(entries);
      entries.clear();
    }
  }

  private static String cut(StoredLetter letter) {
    return "only "
        + letter.kept().length
        + " of its "
        + letter.length()
        + " bytes are kept, which cannot be redriven";
  }

  /** The record itself, where the letter keeps its beginning only. */
  private Optional<byte[]> original(StoredLetter letter) {
    return reader
        .record(letter.source(), letter.partition(), letter.offset())
        .map(ConsumerRecord::value)
        .filter(value -> Sha256.hex(value).equals(letter.sha256()));
  }

  private static Headers attempts(StoredLetter letter) {
    Headers headers = new RecordHeaders();
    headers.add(
        DeadLetter.ATTEMPT, Integer.toString(letter.attempt()).getBytes(StandardCharsets.UTF_8));
    return headers;
  }

  private static boolean isAddress(String source) {
    return source.startsWith("http://") || source.startsWith("https://");
  }
}
