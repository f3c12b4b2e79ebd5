package io.dateline.app.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article of the corpus; see the corpus README for the file it comes from.
 *
 * @param version 1, or 2 for the version that the second stage shows
 * @param updatedAt when this version was published, null where the first was never touched
 * @param syndicationOf key of the report that this one copies, or null
 * @param withdrawn why the outlet takes it back at the second stage, or null
 * @param sentAs the charset of the bytes, whatever the page declares
 */
record SampleArticle(
    String outlet,
    String slug,
    int version,
    String title,
    String byline,
    String section,
    Instant publishedAt,
    @Nullable Instant updatedAt,
    @Nullable String language,
    @Nullable String syndicationOf,
    @Nullable String withdrawn,
    Charset sentAs,
    PageMetadata metadata,
    String photo,
    String credit,
    List<String> paragraphs) {
  static final String SAMPLE = "Dateline sample";
  static final String SUFFIX = ".article";
  private static final String SECOND = ".v2" + SUFFIX;
  private static final Set<String> KEYS =
      Set.of(
          "outlet",
          "slug",
          "title",
          "byline",
          "section",
          "publishedAt",
          "updatedAt",
          "language",
          "syndicationOf",
          "withdrawn",
          "sentAs",
          "metadata",
          "photo",
          "credit",
          "sample");

  /**
   * @param file path below the corpus, {@code OUTLET/DATE-SLUG.article} or {@code .v2.article}
   */
  static SampleArticle parse(String file, String content) {
    HeadedFile head = HeadedFile.parse(file, content, KEYS);
    SampleArticle article =
        new SampleArticle(
            head.required("outlet"),
            head.required("slug"),
            file.endsWith(SECOND) ? 2 : 1,
            head.required("title"),
            head.required("byline"),
            head.required("section"),
            head.required("publishedAt", Instant::parse),
            head.optional("updatedAt", Instant::parse).orElse(null),
            head.optional("language").orElse(null),
            head.optional("syndicationOf").orElse(null),
            head.optional("withdrawn").orElse(null),
            head.optional("sentAs", Charset::forName).orElse(StandardCharsets.UTF_8),
            head.optional("metadata", PageMetadata::of).orElse(PageMetadata.FULL),
            head.required("photo"),
            head.required("credit"),
            head.paragraphs());
    article.check(file, head);
    return article;
  }

  private void check(String file, HeadedFile head) {
    if (!head.required("sample").equals(SAMPLE)) {
      throw head.errorAt("sample", "sample must be '" + SAMPLE + "'");
    }
    String day = publishedAt.atZone(ZoneOffset.UTC).toLocalDate().toString();
    String expected = outlet + "/" + day + "-" + slug + (version == 2 ? SECOND : SUFFIX);
    if (!file.equals(expected)) {
      throw head.errorAt("slug", "outlet, day and slug belong into " + expected);
    }
    if (updatedAt != null && updatedAt.isBefore(publishedAt)) {
      throw head.errorAt("updatedAt", "an update cannot be older than the article");
    }
    if (version == 2 && updatedAt == null) {
      throw head.errorAt("updatedAt", "a second version needs updatedAt");
    }
    if (paragraphs.isEmpty()) {
      throw head.errorAt("outlet", "the article has no text; paragraphs follow an empty line");
    }
  }

  /** {@code outlet/slug}, the same for all versions. */
  String key() {
    return outlet + "/" + slug;
  }

  /** When this version was published. */
  Instant changedAt() {
    return Optional.ofNullable(updatedAt).orElse(publishedAt);
  }
}
