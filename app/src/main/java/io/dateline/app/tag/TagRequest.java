package io.dateline.app.tag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dateline.schemas.DatelineException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An article to tag.
 *
 * @param id the caller's name for it
 * @param text the body; offsets of the answer refer to it as given
 * @param title headline
 * @param url address
 * @param outlet name or domain
 * @param publishedAt when it was published
 */
record TagRequest(
    String id,
    String text,
    @Nullable String title,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable Instant publishedAt) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * Reads a line.
   *
   * @throws DatelineException where it is no article, naming what is wrong with it
   */
  static TagRequest parse(String line) {
    JsonNode node = read(line);
    if (!node.isObject()) {
      throw new DatelineException("is no JSON object; write {\"id\": ..., \"text\": ...}");
    }
    String text = text(node, "text");
    if (text == null) {
      throw new DatelineException("text: is missing");
    }
    JsonNode id = node.path("id");
    return new TagRequest(
        id.isValueNode() && !id.isNull() ? id.asText() : "",
        text,
        text(node, "title"),
        text(node, "url"),
        text(node, "outlet"),
        instant(text(node, "publishedAt")));
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new DatelineException("is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new DatelineException(field + ": is no text");
    }
    return value.asText();
  }

  /** A moment with an offset, or a day, which counts from midnight UTC. */
  private static @Nullable Instant instant(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return text.length() == "2020-01-31".length()
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new DatelineException(
          "publishedAt: '%s' is no time; write 2020-07-21T12:00:00Z or 2020-07-21".formatted(text),
          e);
    }
  }
}
