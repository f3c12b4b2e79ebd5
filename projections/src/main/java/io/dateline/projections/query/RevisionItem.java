package io.dateline.projections.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state an article was in.
 *
 * @param text null where it was erased or has not been projected
 * @param current whether it is the state of now
 * @param log where its enriched event was recorded
 * @param captureLog where the captured event behind it was recorded
 */
public record RevisionItem(
    int revision,
    String status,
    String reason,
    boolean current,
    @Nullable String title,
    @Nullable String byline,
    @Nullable String text,
    String textHash,
    Instant observedAt,
    @Nullable Instant publishedAt,
    @Nullable String engine,
    @Nullable String dictionary,
    List<Integer> sentences,
    List<MentionItem> mentions,
    Place log,
    @Nullable Place captureLog) {
  /** Copies the lists. */
  public RevisionItem {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
  }
}
