package io.dateline.projections.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles that are copies of one text.
 *
 * @param id smallest article id
 * @param articles ids, in order
 * @param outlets those that carry it, in order
 * @param title of the earliest article
 */
public record StoryItem(
    String id,
    List<String> articles,
    List<String> outlets,
    @Nullable String title,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {
  /** Copies the lists. */
  public StoryItem {
    articles = List.copyOf(articles);
    outlets = List.copyOf(outlets);
  }
}
