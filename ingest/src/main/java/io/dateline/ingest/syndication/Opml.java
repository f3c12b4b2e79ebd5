package io.dateline.ingest.syndication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Lists of feeds as readers exchange them, OPML 2.0: an {@code outline} for each feed with {@code
 * xmlUrl} and {@code text}. What OPML has no place for stands in attributes of a namespace of our
 * own, which other readers pass over.
 */
public final class Opml {
  private static final String PREFIX = "dateline:";
  private static final String NAMESPACE = "https://dateline.io/opml";
  private static final Pattern ENTITY = Pattern.compile("<!ENTITY", Pattern.CASE_INSENSITIVE);
  private static final int DEPTH = 128;

  private Opml() {}

  /**
   * Reads the feeds of a list, folders left aside, each address once.
   *
   * @throws FeedFormatException where it is no OPML or declares entities
   */
  public static List<Outline> read(String text) {
    if (ENTITY.matcher(text).find()) {
      throw new FeedFormatException("the list declares XML entities, which are not resolved");
    }
    Document document = Parser.xmlParser().setMaxDepth(DEPTH).parseInput(text.strip(), "");
    Element root = document.selectFirst("opml");
    if (root == null) {
      throw new FeedFormatException("the document is no OPML: it has no element 'opml'");
    }
    Map<String, Outline> found = new LinkedHashMap<>();
    for (Element element : root.select("outline")) {
      String url = attribute(element, "xmlurl");
      if (url != null) {
        found.putIfAbsent(url, new Outline(url, title(element), settings(element)));
      }
    }
    return List.copyOf(found.values());
  }

  private static @Nullable String title(Element element) {
    String title = attribute(element, "title");
    String name = title == null ? attribute(element, "text") : title;
    // what stands for a name where there is none
    return name == null || name.equals(attribute(element, "xmlurl")) ? null : name;
  }

  /** Names of attributes are written in every case. */
  private static @Nullable String attribute(Element element, String lower) {
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().equalsIgnoreCase(lower) && !attribute.getValue().isBlank()) {
        return attribute.getValue().strip();
      }
    }
    return null;
  }

  private static Map<String, String> settings(Element element) {
    Map<String, String> settings = new TreeMap<>();
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().startsWith(PREFIX)) {
        settings.put(attribute.getKey().substring(PREFIX.length()), attribute.getValue());
      }
    }
    return settings;
  }

  /** Writes a list. */
  public static String write(List<Outline> feeds) {
    List<String> lines = new ArrayList<>();
    lines.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    lines.add("<opml version=\"2.0\" xmlns:dateline=\"" + NAMESPACE + "\">");
    lines.add("  <head><title>Feeds of Dateline</title></head>");
    lines.add("  <body>");
    feeds.forEach(feed -> lines.add("    " + line(feed)));
    lines.add("  </body>");
    lines.add("</opml>");
    return String.join("\n", lines) + "\n";
  }

  private static String line(Outline feed) {
    StringBuilder out = new StringBuilder("<outline type=\"rss\"");
    add(out, "text", feed.title() == null ? feed.url() : feed.title());
    if (feed.title() != null) {
      add(out, "title", feed.title());
    }
    add(out, "xmlUrl", feed.url());
    new TreeMap<>(feed.settings()).forEach((name, value) -> add(out, PREFIX + name, value));
    return out.append("/>").toString();
  }

  private static void add(StringBuilder out, String name, String value) {
    String escaped =
        value
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("\"", "&quot;")
            .replace("\n", "&#10;");
    out.append(' ').append(name).append("=\"").append(escaped).append('"');
  }
}
