package io.dateline.projections.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for. Null means any.
 *
 * @param text words of title and text, as of a web search: {@code "a phrase"}, {@code or}, {@code
 *     -not}; the best matches come first
 * @param outlet domain or name of the outlet
 * @param actor id or name of an actor it mentions
 * @param from first day of publication
 * @param to last day of publication
 * @param language ISO 639-1
 * @param status CURRENT (also where null), WITHDRAWN or ERASED
 */
public record ArticleFilter(
    @Nullable String text,
    @Nullable String outlet,
    @Nullable String actor,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String language,
    @Nullable String status) {
  /** Every article that stands. */
  public static ArticleFilter all() {
    return new ArticleFilter(null, null, null, null, null, null, null);
  }
}
