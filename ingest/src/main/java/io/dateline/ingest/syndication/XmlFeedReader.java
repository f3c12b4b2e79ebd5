package io.dateline.ingest.syndication;

import io.dateline.ingest.canonical.Sha256;
import io.dateline.ingest.extract.DateTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.9x, 1.0 and 2.0, Atom, sitemaps and news sitemaps from parsed XML. */
final class XmlFeedReader {
  private final Element root;
  private final Element channel;
  private final String base;

  XmlFeedReader(Element root, String base) {
    this.root = root;
    this.base = base;
    Element found = child(root, "channel");
    this.channel = found == null ? root : found;
  }

  String format() {
    return switch (localName(root)) {
      case "feed" -> "ATOM";
      case "urlset", "sitemapindex" -> "SITEMAP";
      default -> "RSS";
    };
  }

  @Nullable String title() {
    return plain(child(channel, "title"));
  }

  List<FeedItem> items() {
    List<FeedItem> items = new ArrayList<>();
    for (Element element : root.getAllElements()) {
      FeedItem item =
          switch (localName(element)) {
            case "item" -> rss(element);
            case "entry" -> atom(element);
            case "url" -> format().equals("SITEMAP") ? sitemap(element) : null;
            default -> null;
          };
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  private FeedItem rss(Element item) {
    Element guid = child(item, "guid");
    String url = address(text(child(item, "link")));
    if (url == null && guid != null && !"false".equals(guid.attr("isPermaLink"))) {
      String permanent = text(guid);
      url = permanent != null && permanent.startsWith("http") ? permanent : null;
    }
    if (url == null) {
      url = atomLink(item);
    }
    String date =
        first(
            text(child(item, "pubdate")),
            text(child(item, "date")),
            text(child(item, "published")));
    return item(
        first(text(guid), item.attr("rdf:about")),
        url,
        plain(child(item, "title")),
        plain(child(item, "creator"), child(item, "author")),
        date,
        text(child(item, "encoded")),
        text(child(item, "description")));
  }

  private FeedItem atom(Element entry) {
    String date =
        first(
            text(child(entry, "published")),
            text(child(entry, "issued")),
            text(child(entry, "updated")),
            text(child(entry, "modified")));
    Element author = child(entry, "author");
    return item(
        text(child(entry, "id")),
        atomLink(entry),
        plain(child(entry, "title")),
        author == null ? null : plain(child(author, "name")),
        date,
        markup(child(entry, "content")),
        markup(child(entry, "summary")));
  }

  private FeedItem sitemap(Element url) {
    Element news = child(url, "news");
    String date = news == null ? null : text(child(news, "publication_date"));
    return item(
        null,
        address(text(child(url, "loc"))),
        news == null ? null : plain(child(news, "title")),
        null,
        date,
        null,
        null);
  }

  private static FeedItem item(
      @Nullable String id,
      @Nullable String url,
      @Nullable String title,
      @Nullable String byline,
      @Nullable String date,
      @Nullable String content,
      @Nullable String summary) {
    Instant published = date == null ? null : DateTexts.parse(date).orElse(null);
    String known = first(id, url);
    String own = known == null ? Sha256.hex("item", "" + title, "" + date, "" + summary) : known;
    return new FeedItem(own, url, title, byline, published, date != null, content, summary);
  }

  private @Nullable String atomLink(Element entry) {
    String any = null;
    for (Element link : entry.children()) {
      if (localName(link).equals("link") && link.hasAttr("href")) {
        String rel = link.attr("rel");
        if (rel.isEmpty() || rel.equals("alternate")) {
          return address(link.attr("href"));
        }
        any = rel.equals("self") && any == null ? address(link.attr("href")) : any;
      }
    }
    return any;
  }

  @Nullable Duration ttl() {
    String ttl = text(child(channel, "ttl"));
    if (ttl != null && ttl.matches("\\d{1,6}")) {
      return Duration.ofMinutes(Long.parseLong(ttl));
    }
    String period = text(child(channel, "updateperiod"));
    String frequency = text(child(channel, "updatefrequency"));
    if (period == null) {
      return null;
    }
    long times =
        frequency != null && frequency.matches("[1-9]\\d{0,3}") ? Long.parseLong(frequency) : 1;
    return switch (period.toLowerCase(Locale.ROOT)) {
      case "hourly" -> Duration.ofHours(1).dividedBy(times);
      case "daily" -> Duration.ofDays(1).dividedBy(times);
      case "weekly" -> Duration.ofDays(7).dividedBy(times);
      default -> null;
    };
  }

  Set<Integer> skipHours() {
    Set<Integer> hours = new HashSet<>();
    Element skip = child(channel, "skiphours");
    if (skip != null) {
      for (Element hour : skip.children()) {
        String text = hour.text().strip();
        if (text.matches("\\d{1,2}") && Integer.parseInt(text) <= 24) {
          hours.add(Integer.parseInt(text) % 24);
        }
      }
    }
    return hours.size() < 24 ? hours : Set.of();
  }

  List<String> sitemaps() {
    List<String> out = new ArrayList<>();
    for (Element element : root.children()) {
      if (localName(element).equals("sitemap")) {
        String address = address(text(child(element, "loc")));
        if (address != null) {
          out.add(address);
        }
      }
    }
    return out;
  }

  private @Nullable String address(@Nullable String given) {
    if (given == null) {
      return null;
    }
    String absolute = StringUtil.resolve(base, given);
    return absolute.isEmpty() ? given : absolute;
  }

  private static @Nullable Element child(Element parent, String localName) {
    for (Element child : parent.children()) {
      if (localName(child).equals(localName)) {
        return child;
      }
    }
    return null;
  }

  /** Name without prefix, in lower case. */
  static String localName(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String text(@Nullable Element element) {
    return element == null ? null : first(element.wholeText());
  }

  /** Atom's content: escaped HTML as text, XHTML as markup. */
  private static @Nullable String markup(@Nullable Element element) {
    if (element == null) {
      return null;
    }
    return element.children().isEmpty() ? text(element) : first(element.html());
  }

  /** The first of the elements that has text, as plain text: titles carry markup at times. */
  private static @Nullable String plain(@Nullable Element... elements) {
    for (Element element : elements) {
      String text = text(element);
      if (text != null) {
        String unescaped = Parser.unescapeEntities(text, false);
        String plain = unescaped.indexOf('<') >= 0 ? Jsoup.parse(unescaped).text() : unescaped;
        return first(plain.replaceAll("\\s+", " "));
      }
    }
    return null;
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
