package io.dateline.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The article that a page describes in JSON-LD (schema.org); broken scripts are passed over. */
final class LinkedData {
  private static final Logger LOG = LoggerFactory.getLogger(LinkedData.class);
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final Pattern ARTICLE =
      Pattern.compile(".*(Article|BlogPosting|Report|LiveBlog|NewsItem|Review)$");
  private static final int DEPTH = 6;

  private final JsonNode article;

  private LinkedData(JsonNode article) {
    this.article = article;
  }

  static LinkedData of(Document page) {
    int broken = 0;
    for (Element script : page.select("script[type^=application/ld+json]")) {
      try {
        JsonNode found = find(JSON.readTree(script.data().strip()), 0);
        if (found != null) {
          return new LinkedData(found);
        }
      } catch (JsonProcessingException e) {
        broken++;
      }
    }
    if (broken > 0) {
      LOG.debug("no linked data: {} scripts cannot be read", broken);
    }
    return new LinkedData(MissingNode.getInstance());
  }

  private static @Nullable JsonNode find(JsonNode node, int depth) {
    if (node.isObject() && isArticle(node.path("@type"))) {
      return node;
    }
    if (depth < DEPTH && node.isContainerNode()) {
      for (JsonNode child : node) {
        JsonNode found = find(child, depth + 1);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (ARTICLE.matcher(each.asText()).matches()) {
          return true;
        }
      }
    }
    return ARTICLE.matcher(type.asText()).matches();
  }

  @Nullable String text(String field) {
    JsonNode value = article.path(field);
    return value.isTextual() && !value.asText().isBlank() ? value.asText().strip() : null;
  }

  /** Names of persons or organisations in a field, in order. */
  List<String> names(String field) {
    List<String> names = new ArrayList<>();
    addNames(article.path(field), names);
    return names;
  }

  private static void addNames(JsonNode node, List<String> names) {
    if (node.isArray()) {
      node.forEach(each -> addNames(each, names));
    } else {
      String name = node.isObject() ? node.path("name").asText("") : node.asText("");
      if (!name.isBlank() && !names.contains(name.strip())) {
        names.add(name.strip());
      }
    }
  }

  @Nullable String address() {
    JsonNode page = article.path("mainEntityOfPage");
    String given = page.isTextual() ? page.asText() : page.path("@id").asText("");
    return given.startsWith("http") ? given : text("url");
  }

  boolean isPaywalled() {
    JsonNode free = article.path("isAccessibleForFree");
    if (!free.isMissingNode()) {
      return isFalse(free);
    }
    JsonNode parts = article.path("hasPart");
    if (parts.isArray()) {
      for (JsonNode part : parts) {
        if (isFalse(part.path("isAccessibleForFree"))) {
          return true;
        }
      }
    }
    return isFalse(parts.path("isAccessibleForFree"));
  }

  private static boolean isFalse(JsonNode free) {
    return free.asText().equalsIgnoreCase("false");
  }
}
