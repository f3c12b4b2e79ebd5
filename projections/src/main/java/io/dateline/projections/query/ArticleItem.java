package io.dateline.projections.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list, in its current revision.
 *
 * @param title null where it has none or was erased
 * @param day of publication, or else of capture
 * @param story smallest article id of the story it is in
 * @param rank how well it matches the words asked for; 0 where none were
 * @param highlights passages that match, the words between {@code «} and {@code »}
 */
public record ArticleItem(
    String id,
    @Nullable String title,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String creditedAgency,
    String language,
    @Nullable Instant publishedAt,
    LocalDate day,
    int revision,
    String status,
    List<String> flags,
    int relations,
    int stances,
    String story,
    double rank,
    List<String> highlights) {
  /** Copies the lists. */
  public ArticleItem {
    flags = List.copyOf(flags);
    highlights = List.copyOf(highlights);
  }
}
