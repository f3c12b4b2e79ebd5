package io.dateline.enrich.stream;

import io.dateline.enrich.stream.RevisionState.Status;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.ArticleWithdrawn;
import io.dateline.schemas.events.Cause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * The states of a partition's articles, from its captured and enriched events side by side: they
 * belong together by event id, since offsets are those of another cluster. For one thread.
 */
final class PartitionStates {
  private final Map<String, RevisionState> states = new HashMap<>();
  private final List<Sighting> undecided = new ArrayList<>();
  private final Iterator<ArticleEnriched> enriched;
  private @Nullable ArticleEnriched next;
  private long applied;

  /** What had no effect of its own, or is not yet known to have. */
  private record Sighting(String articleId, long observedAt, long offset) {}

  /**
   * @param enriched the partition's enriched events in order
   */
  PartitionStates(Iterator<ArticleEnriched> enriched) {
    this.enriched = enriched;
    advance();
  }

  /** Takes the next captured event; false where all that was enriched has been matched. */
  boolean take(IndexedRecord event, String articleId, String eventId, long timestamp, long offset) {
    applyCommands();
    if (next == null) {
      return false;
    }
    Cause cause = next.getMeta().getCause();
    if (cause == null || !cause.getEventId().equals(eventId)) {
      long observedAt =
          event instanceof ArticleCaptured captured ? captured.getObservedAt().toEpochMilli() : 0;
      undecided.add(new Sighting(articleId, observedAt, offset));
      return true;
    }
    settle();
    RevisionState former = states.getOrDefault(articleId, StateAfter.unknown());
    states.put(
        articleId,
        event instanceof ArticleCaptured
            ? RecordedState.text(next, former, offset)
            : former.ended(status(event), timestamp, offset));
    applied = offset + 1;
    advance();
    return true;
  }

  /** Applies what still follows the last captured event. */
  void finish() {
    applyCommands();
  }

  /** States by article. */
  Map<String, RevisionState> states() {
    return states;
  }

  /** Offset after the last captured event that was applied; what follows is still to be read. */
  long applied() {
    return applied;
  }

  /** Whether enriched events are left that no captured event caused. */
  boolean isUnmatched() {
    return next != null;
  }

  private void applyCommands() {
    while (next != null && next.getReason().equals("RETAGGED")) {
      RevisionState former = states.get(next.getArticleId());
      if (former != null) {
        states.put(next.getArticleId(), RecordedState.retagged(next, former));
      }
      advance();
    }
  }

  private void settle() {
    for (Sighting seen : undecided) {
      states.computeIfPresent(
          seen.articleId(), (id, state) -> state.seen(seen.observedAt(), seen.offset()));
    }
    undecided.clear();
  }

  private void advance() {
    next = enriched.hasNext() ? enriched.next() : null;
  }

  private static Status status(IndexedRecord event) {
    if (event instanceof ArticleWithdrawn withdrawn) {
      return ReviseStage.isByPerson(withdrawn) ? Status.WITHDRAWN : Status.LAPSED;
    }
    return Status.ERASED;
  }
}
