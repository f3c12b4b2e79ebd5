package io.dateline.ingest.canonical;

import org.jspecify.annotations.Nullable;

/** Ids of articles: the same article has the same id, wherever and whenever it is captured. */
public final class ArticleIds {
  private static final int DIGITS = 32;

  private ArticleIds() {}

  /**
   * The id of an article: a hash of its canonical URL or, without one, of its normalised text.
   *
   * @param canonicalUrl as {@link UrlCanonicalizer} gives it, null where the article has none
   * @return 32 hex digits
   */
  public static String of(@Nullable String canonicalUrl, NormalizedText text) {
    return canonicalUrl == null
        ? Sha256.hex("text", text.value()).substring(0, DIGITS)
        : Sha256.hex("url", canonicalUrl).substring(0, DIGITS);
  }
}
