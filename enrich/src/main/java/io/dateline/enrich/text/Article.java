package io.dateline.enrich.text;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as the engine reads it.
 *
 * @param id the caller's name for it, copied to the result
 * @param text the body; offsets of every result refer to it
 * @param title headline, not tagged, may be null
 * @param url address, may be null
 * @param outlet name or domain of the outlet, may be null
 * @param publishedAt when it was published, the anchor of relative dates; may be null
 * @param excluded UTF-16 ranges of {@code text} that are boilerplate and yield no tags, in order
 */
public record Article(
    String id,
    String text,
    @Nullable String title,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable Instant publishedAt,
    List<TextSpan> excluded) {
  /** Copies the list. */
  public Article {
    excluded = List.copyOf(excluded);
  }

  /** An article of nothing but a text. */
  public static Article of(String text) {
    return new Article("", text, null, null, null, null, List.of());
  }
}
