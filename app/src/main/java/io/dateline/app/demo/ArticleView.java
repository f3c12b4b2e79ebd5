package io.dateline.app.demo;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words for an article that templates of pages and feeds share. */
final class ArticleView {
  private static final int SUMMARY = 180;
  private static final DateTimeFormatter SPOKEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private ArticleView() {}

  static Map<String, Object> of(Outlet outlet, SampleArticle article, URI base) {
    return Map.ofEntries(
        Map.entry("title", article.title()),
        Map.entry("byline", article.byline()),
        Map.entry("section", article.section()),
        Map.entry("summary", summary(article)),
        Map.entry("key", article.key()),
        Map.entry("url", base.resolve(outlet.pathOf(article)).toString()),
        Map.entry(
            "articleLanguage", Optional.ofNullable(article.language()).orElse(outlet.language())),
        Map.entry("published", article.publishedAt().toString()),
        Map.entry("publishedHttp", http(article.publishedAt())),
        Map.entry("publishedText", SPOKEN.format(article.publishedAt())),
        Map.entry("revised", article.updatedAt() != null),
        Map.entry("updated", article.changedAt().toString()),
        Map.entry("updatedText", SPOKEN.format(article.changedAt())),
        Map.entry("dated", article.metadata().datedInFeed()));
  }

  /** An instant as RFC 1123 writes it, which is what RSS and HTTP want. */
  static String http(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }

  private static String summary(SampleArticle article) {
    String first = article.paragraphs().get(0);
    if (first.length() <= SUMMARY) {
      return first;
    }
    return first.substring(0, first.lastIndexOf(' ', SUMMARY)) + "…";
  }
}
