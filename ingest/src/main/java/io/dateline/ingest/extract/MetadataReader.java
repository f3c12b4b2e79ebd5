package io.dateline.ingest.extract;

import io.dateline.ingest.canonical.ResourceLines;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Reads what a page says of itself: JSON-LD before meta elements before the visible page. */
final class MetadataReader {
  private static final Pattern TITLE_PARTS =
      Pattern.compile("\\s+[|\u2013\u2014\u00b7\u00bb]\\s+|\\s+-\\s+");
  private static final Pattern BY =
      Pattern.compile("(?i)^(by|written by|from|posted by|author:?|words by)\\s+");
  private static final int LONGEST_BYLINE = 160;
  private static final int SHORTEST_TITLE = 12;

  private final List<Evaluator> dates = evaluators("date-elements.txt");
  private final List<Evaluator> variants = evaluators("variant-elements.txt");

  private static List<Evaluator> evaluators(String resource) {
    return ResourceLines.of(MetadataReader.class, resource).stream()
        .map(QueryParser::parse)
        .toList();
  }

  Metadata read(Document page) {
    LinkedData data = LinkedData.of(page);
    Dated dated = published(page, data);
    String siteName =
        first(
            meta(page, "meta[property=og:site_name]"),
            join(data.names("publisher")),
            meta(page, "meta[name=application-name]"));
    return new Metadata(
        title(page, data, siteName),
        byline(page, data),
        siteName,
        first(
            attribute(page, "link[rel=canonical]", "href"),
            meta(page, "meta[property=og:url]"),
            data.address()),
        dated.instant(),
        dated.basis(),
        language(page),
        isPaywalled(page, data),
        variants(page),
        data.text("articleBody"));
  }

  private record Dated(@Nullable Instant instant, DateBasis basis) {}

  private Dated published(Document page, LinkedData data) {
    for (String field : List.of("datePublished", "dateCreated", "uploadDate")) {
      Optional<Instant> linked = Optional.ofNullable(data.text(field)).flatMap(DateTexts::parse);
      if (linked.isPresent()) {
        return new Dated(linked.get(), DateBasis.JSON_LD);
      }
    }
    for (Evaluator evaluator : dates) {
      Element element = page.selectFirst(evaluator);
      if (element != null) {
        Optional<Instant> found = DateTexts.parse(element.attr("content"));
        if (found.isPresent()) {
          return new Dated(found.get(), DateBasis.META);
        }
      }
    }
    return visible(page);
  }

  private static Dated visible(Document page) {
    String[] selectors = {
      "time[itemprop=datePublished]",
      "time[pubdate]",
      "[itemprop=datePublished]",
      "article time",
      "main time",
      "time"
    };
    for (String selector : selectors) {
      for (Element element : page.select(selector)) {
        String given = first(element.attr("datetime"), element.attr("content"), element.text());
        Optional<Instant> found = given == null ? Optional.empty() : DateTexts.parse(given);
        if (found.isPresent()) {
          return new Dated(found.get(), DateBasis.TIME);
        }
      }
    }
    return new Dated(null, DateBasis.NONE);
  }

  private static @Nullable String title(Document page, LinkedData data, @Nullable String siteName) {
    String heading = heading(page);
    String found =
        first(
            data.text("headline"),
            meta(page, "meta[property=og:title]"),
            meta(page, "meta[name=twitter:title]"),
            heading,
            page.title());
    if (found == null) {
      return null;
    }
    String plain = Parser.unescapeEntities(found, false).strip();
    if (heading != null && heading.length() >= SHORTEST_TITLE && plain.startsWith(heading)) {
      return heading;
    }
    return withoutSite(plain, siteName);
  }

  private static @Nullable String heading(Document page) {
    Element heading = page.selectFirst("article h1, main h1, [itemprop=headline], h1");
    return heading == null ? null : first(heading.text());
  }

  /** "Headline | Site" and "Headline - Site" lose the site. */
  private static String withoutSite(String title, @Nullable String siteName) {
    String[] parts = TITLE_PARTS.split(title);
    String last = parts[parts.length - 1];
    boolean site =
        parts.length > 1
            && (siteName == null
                ? last.length() <= 30 && title.indexOf('|') > 0
                : last.equalsIgnoreCase(siteName)
                    || last.toLowerCase(Locale.ROOT).contains(siteName.toLowerCase(Locale.ROOT)));
    if (!site) {
      return title;
    }
    String rest = title.substring(0, title.length() - last.length());
    return rest.replaceFirst("\\s+[|\u2013\u2014\u00b7\u00bb-]\\s*$", "").strip();
  }

  private static @Nullable String byline(Document page, LinkedData data) {
    String found =
        first(
            join(data.names("author")),
            meta(page, "meta[name=author]"),
            meta(page, "meta[property=author]"),
            meta(page, "meta[name=parsely-author]"),
            meta(page, "meta[name=sailthru.author]"),
            text(page, "[rel=author]"),
            text(page, "[itemprop=author] [itemprop=name], [itemprop=author]"),
            text(page, ".byline__name, .author-name, .article-author, .byline, .author"));
    if (found == null || found.length() > LONGEST_BYLINE || found.startsWith("http")) {
      return null;
    }
    return first(BY.matcher(found).replaceFirst(""));
  }

  private static @Nullable String language(Document page) {
    Element html = page.selectFirst("html");
    String given =
        first(
            html == null ? null : html.attr("lang"),
            meta(page, "meta[property=og:locale]"),
            meta(page, "meta[http-equiv=content-language]"));
    return given != null && given.length() >= 2 && given.substring(0, 2).matches("[A-Za-z]{2}")
        ? given.substring(0, 2).toLowerCase(Locale.ROOT)
        : null;
  }

  private static boolean isPaywalled(Document page, LinkedData data) {
    String tier =
        first(
            meta(page, "meta[property=article:content_tier]"),
            meta(page, "meta[name=article:content_tier]"));
    return data.isPaywalled()
        || "locked".equalsIgnoreCase(tier)
        || "metered".equalsIgnoreCase(tier);
  }

  private List<String> variants(Document page) {
    return variants.stream()
        .flatMap(variant -> page.select(variant).stream())
        .map(element -> element.attr("href").strip())
        .filter(href -> !href.isEmpty())
        .distinct()
        .toList();
  }

  private static @Nullable String meta(Document page, String selector) {
    return attribute(page, selector, "content");
  }

  private static @Nullable String attribute(Document page, String selector, String name) {
    Element element = page.selectFirst(selector);
    return element == null ? null : first(element.attr(name));
  }

  private static @Nullable String text(Document page, String selector) {
    Element element = page.selectFirst(selector);
    return element == null ? null : first(element.text());
  }

  private static @Nullable String join(List<String> names) {
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static @Nullable String first(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null && !candidate.isBlank()) {
        return candidate.strip();
      }
    }
    return null;
  }
}
