package io.dateline.ingest.capture;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a source holds to the log, in batches of one transaction each. An article whose text
 * this process has already written is not written again. Safe for any thread.
 */
public final class Capturer {
  private static final int BATCH = 100;
  private static final long BATCH_CHARACTERS = 2_000_000;
  private static final int MOST_REJECTIONS = 1000;
  private static final int MOST_IDS = 10_000;

  private final Composer composer;
  private final EventLog log;
  private final CaptureEvents events;
  private final CaptureMeters meters;
  private final Clock clock;
  private final SentTexts sent;

  /**
   * @param composer makes captures of drafts
   * @param log where they are written
   * @param events makes events of captures
   * @param meters counts them
   * @param clock tells when they were seen
   * @param sent what this process has already written
   */
  public Capturer(
      Composer composer,
      EventLog log,
      CaptureEvents events,
      CaptureMeters meters,
      Clock clock,
      SentTexts sent) {
    this.composer = composer;
    this.log = log;
    this.events = events;
    this.meters = meters;
    this.clock = clock;
    this.sent = sent;
  }

  /**
   * Captures all that a source holds.
   *
   * @throws io.dateline.schemas.DatelineException where the source or the log fails; what was
   *     written before stays, capturing again writes the rest
   */
  public CaptureReport capture(CaptureSource source) {
    return capture(source, 1);
  }

  /**
   * The same of a source that was tried before.
   *
   * @param attempt which attempt this is, from 1; its dead letters carry it
   */
  public CaptureReport capture(CaptureSource source, int attempt) {
    return capture(source, new Run(attempt, documents -> {}));
  }

  /**
   * The same, telling how far the source is written.
   *
   * @param written after each transaction hears the number of documents that the source has handed
   *     over, all of which are on the log then
   */
  public CaptureReport capture(CaptureSource source, LongConsumer written) {
    return capture(source, new Run(1, written));
  }

  private static CaptureReport capture(CaptureSource source, Run run) {
    source.readInto(run);
    run.flush();
    return run.report();
  }

  /** Withdraws an article. */
  public Map<TopicPartition, Long> withdraw(String articleId, String reason, String requestedBy) {
    sent.forget(articleId);
    return log.append(List.of(events.withdrawn(articleId, reason, requestedBy, clock.instant())));
  }

  /** The article is captured anew whatever it says, since what it said is taken back. */
  public void forget(String articleId) {
    sent.forget(articleId);
  }

  private final class Run implements CaptureSink {
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<Capture> captures = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<String> articleIds = new ArrayList<>();
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private long characters;
    private int captured;
    private int skipped;
    private int rejected;
    private final int attempt;
    private final LongConsumer written;
    private long documents;

    Run(int attempt, LongConsumer written) {
      this.attempt = attempt;
      this.written = written;
    }

    @Override
    public void draft(Draft draft) {
      draft(draft, null);
    }

    @Override
    public void draft(Draft draft, @Nullable Instant observedAt) {
      Instant now = clock.instant();
      boolean before = observedAt != null && observedAt.isBefore(now);
      Composer.Outcome outcome = composer.compose(draft, before ? observedAt : now);
      documents++;
      if (outcome.rejection() != null) {
        reject(outcome.rejection());
      } else if (outcome.capture() != null) {
        add(outcome.capture());
      }
    }

    private void add(Capture capture) {
      if (sent.contains(capture) || isPending(capture)) {
        skipped++;
        return;
      }
      captured++;
      captures.add(capture);
      entries.add(events.captured(capture));
      if (articleIds.size() < MOST_IDS) {
        articleIds.add(capture.articleId());
      }
      characters += capture.text().length();
      if (entries.size() >= BATCH || characters >= BATCH_CHARACTERS) {
        flush();
      }
    }

    private boolean isPending(Capture capture) {
      return captures.stream()
          .anyMatch(
              c ->
                  c.articleId().equals(capture.articleId())
                      && c.textHash().equals(capture.textHash()));
    }

    @Override
    public void rejected(Rejection rejection) {
      documents++;
      reject(rejection);
    }

    private void reject(Rejection rejection) {
      rejected++;
      if (rejections.size() < MOST_REJECTIONS) {
        rejections.add(rejection);
      }
      Instant now = clock.instant();
      entries.add(log.deadLetter(rejection, attempt, now));
      meters.rejected(rejection);
      if (entries.size() >= BATCH) {
        flush();
      }
    }

    void flush() {
      log.append(entries).forEach((partition, end) -> positions.merge(partition, end, Math::max));
      captures.forEach(sent::add);
      captures.forEach(meters::captured);
      captures.clear();
      entries.clear();
      characters = 0;
      written.accept(documents);
    }

    CaptureReport report() {
      return new CaptureReport(captured, skipped, rejected, rejections, articleIds, positions);
    }
  }
}
