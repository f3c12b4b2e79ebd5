package io.dateline.ingest.syndication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads a feed of any format. XML is read leniently: what is not well-formed gives the items that
 * can be made out. No entity or document type is ever resolved, and a document that declares
 * entities is refused. Stateless, safe for any thread.
 */
public final class FeedParser {
  /** Most items that are read from one document. */
  public static final int MOST_ITEMS = 20_000;

  private static final int DEPTH = 128;
  private static final int HEAD = 2000;
  private static final Pattern ENTITY = Pattern.compile("<!ENTITY", Pattern.CASE_INSENSITIVE);
  private static final Pattern END =
      Pattern.compile(
          "</([\\w]+:)?(rss|feed|rdf|urlset|sitemapindex)\\s*>(\\s|<!--[^<]*-->)*$",
          Pattern.CASE_INSENSITIVE);

  /**
   * Reads a document.
   *
   * @param text the document, decoded
   * @param url where it comes from, for relative addresses; may be empty
   * @throws FeedFormatException where it is no feed or declares entities
   */
  public ParsedFeed parse(String text, String url) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw new FeedFormatException("the document is empty");
    }
    if (trimmed.charAt(0) == '{') {
      return new JsonFeedReader(url).read(trimmed);
    }
    if (trimmed.charAt(0) != '<') {
      throw new FeedFormatException("the document is neither XML nor JSON");
    }
    return parseXml(trimmed, url);
  }

  private static ParsedFeed parseXml(String text, String url) {
    if (ENTITY.matcher(text).find()) {
      throw new FeedFormatException("the document declares XML entities, which are not resolved");
    }
    Document document = Parser.xmlParser().setMaxDepth(DEPTH).parseInput(text, url);
    Element root = root(document, text);
    boolean truncated = !END.matcher(text.substring(Math.max(0, text.length() - HEAD))).find();
    XmlFeedReader reader = new XmlFeedReader(root, url);
    List<FeedItem> items = reader.items();
    if (truncated && !items.isEmpty()) {
      items = items.subList(0, items.size() - 1);
    }
    return new ParsedFeed(
        reader.format(),
        reader.title(),
        distinct(items),
        reader.ttl(),
        reader.skipHours(),
        truncated,
        reader.sitemaps());
  }

  private static Element root(Document document, String text) {
    for (Element child : document.children()) {
      String name = XmlFeedReader.localName(child);
      switch (name) {
        case "rss", "feed", "rdf", "urlset", "sitemapindex" -> {
          return child;
        }
        default -> {
          // a stylesheet's leftovers before the root
        }
      }
    }
    String head = text.substring(0, Math.min(HEAD, text.length())).toLowerCase(Locale.ROOT);
    if (head.contains("<html") || head.contains("<!doctype html")) {
      throw new FeedFormatException("the document is an HTML page, not a feed");
    }
    throw new FeedFormatException(
        "the document is no feed: its root is neither rss, feed, rdf:RDF nor urlset");
  }

  static List<FeedItem> distinct(List<FeedItem> items) {
    Set<String> ids = new HashSet<>();
    List<FeedItem> out = new ArrayList<>(items.size());
    for (FeedItem item : items) {
      if (out.size() < MOST_ITEMS && ids.add(item.id())) {
        out.add(item);
      }
    }
    return out;
  }
}
