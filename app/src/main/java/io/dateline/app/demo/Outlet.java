package io.dateline.app.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An invented outlet, as its {@code outlet.conf} describes it; see the corpus README. */
record Outlet(
    String id,
    String name,
    String motto,
    String country,
    String language,
    String leaning,
    FeedFormat feedFormat,
    String feedPath,
    String articlePath,
    String template,
    String linkQuery,
    boolean rotatesAdverts,
    List<String> sections) {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "motto",
          "country",
          "language",
          "leaning",
          "feedFormat",
          "feedPath",
          "articlePath",
          "template",
          "linkQuery",
          "adverts",
          "sections");

  static Outlet parse(String file, String content) {
    HeadedFile head = HeadedFile.parse(file, content, KEYS);
    return new Outlet(
        head.required("id"),
        head.required("name"),
        head.required("motto"),
        head.required("country"),
        head.required("language"),
        head.required("leaning"),
        head.required("feedFormat", FeedFormat::of),
        head.required("feedPath"),
        head.required("articlePath"),
        head.required("template"),
        head.optional("linkQuery").orElse(""),
        head.optional("adverts", Outlet::rotates).orElse(false),
        Arrays.stream(head.required("sections").split(" \\| ")).map(String::strip).toList());
  }

  private static boolean rotates(String adverts) {
    return switch (adverts) {
      case "rotating" -> true;
      case "fixed" -> false;
      default -> throw new IllegalArgumentException("write fixed or rotating");
    };
  }

  /** The path of an article's page on the server, from the root. */
  String pathOf(SampleArticle article) {
    LocalDate day = LocalDate.ofInstant(article.publishedAt(), ZoneOffset.UTC);
    return home()
        + articlePath
            .replace("{slug}", article.slug())
            .replace("{date}", day.toString())
            .replace("{year}", String.valueOf(day.getYear()))
            .replace("{month}", String.format(Locale.ROOT, "%02d", day.getMonthValue()))
            .replace("{day}", String.format(Locale.ROOT, "%02d", day.getDayOfMonth()));
  }

  String home() {
    return "/" + id + "/";
  }

  String feed() {
    return home() + feedPath;
  }
}
