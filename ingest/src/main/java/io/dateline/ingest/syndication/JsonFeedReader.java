package io.dateline.ingest.syndication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.ingest.canonical.Sha256;
import io.dateline.ingest.extract.DateTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeedReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;

  JsonFeedReader(String base) {
    this.base = base;
  }

  ParsedFeed read(String text) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new FeedFormatException("the document is no JSON: " + e.getOriginalMessage());
    }
    if (!root.path("items").isArray()) {
      throw new FeedFormatException("the JSON document is no feed: it has no array 'items'");
    }
    List<FeedItem> items = new ArrayList<>();
    for (JsonNode item : root.path("items")) {
      items.add(item(item));
    }
    return new ParsedFeed(
        "JSON", text(root, "title"), FeedParser.distinct(items), null, Set.of(), false, List.of());
  }

  private FeedItem item(JsonNode item) {
    String given = text(item, "url");
    String url = given == null ? null : StringUtil.resolve(base, given);
    url = url == null || url.isEmpty() ? given : url;
    String id = text(item, "id");
    String date = text(item, "date_published");
    String plain = text(item, "content_text");
    String content = text(item, "content_html");
    String known = id == null ? url : id;
    return new FeedItem(
        known == null ? Sha256.hex("item", item.toString()) : known,
        url,
        text(item, "title"),
        author(item),
        date == null ? null : DateTexts.parse(date).orElse(null),
        date != null,
        content == null && plain != null ? paragraphs(plain) : content,
        text(item, "summary"));
  }

  private static String paragraphs(String plain) {
    return "<p>" + Entities.escape(plain).replaceAll("\\n\\s*\\n", "</p><p>") + "</p>";
  }

  private static @Nullable String author(JsonNode item) {
    String name = text(item.path("authors").path(0), "name");
    return name == null ? text(item.path("author"), "name") : name;
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? value.asText().strip()
        : null;
  }
}
