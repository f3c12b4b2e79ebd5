package io.dateline.ingest.erasure;

import io.dateline.ingest.capture.CaptureEvents;
import io.dateline.ingest.capture.EventLog;
import io.dateline.ingest.capture.LogEntry;
import io.dateline.schemas.topics.Topic;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Erases the words of articles: withdraws what the article brought, and destroys its key. Asking
 * again tells how far it is, and writes nothing unless the article was captured anew. Thread-safe.
 */
public final class ArticleErasure {
  private final EventLog log;
  private final CaptureEvents events;
  private final Supplier<ArticleRecords> records;
  private final Clock clock;

  /**
   * @param records opens a reader of what the log holds of an article
   */
  public ArticleErasure(
      EventLog log, CaptureEvents events, Supplier<ArticleRecords> records, Clock clock) {
    this.log = log;
    this.events = events;
    this.records = records;
    this.clock = clock;
  }

  /**
   * Erases an article, or a dead letter by {@code letter:} and the first 32 digits of its SHA-256.
   *
   * @throws UnknownArticleException where the log holds nothing of it
   * @throws io.dateline.schemas.DatelineException where it does not answer
   */
  public Erasure erase(String id, String reason, String requestedBy) {
    try (ArticleRecords reader = records.get()) {
      ArticleRecords.Found found = reader.of(id);
      if (found.captures() + found.keys() == 0) {
        throw new UnknownArticleException(id);
      }
      if (!found.isErased() || found.hasKey()) {
        log.append(entries(id, reason, requestedBy, found));
        found = reader.of(id);
      }
      Erasure.State state = found.keys() == 0 ? Erasure.State.DONE : Erasure.State.PENDING;
      return new Erasure(id, state, found.sealed(), found.captures() - found.sealed());
    }
  }

  private List<LogEntry> entries(
      String id, String reason, String requestedBy, ArticleRecords.Found found) {
    Instant now = clock.instant();
    var entries = new ArrayList<LogEntry>();
    if (!Letters.isOwner(id)) {
      entries.add(events.erased(id, reason, requestedBy, found.keyId(), now));
    }
    if (found.hasKey()) {
      entries.add(LogEntry.tombstone(Topic.ARTICLE_KEYS, id, now));
    }
    return entries;
  }
}
