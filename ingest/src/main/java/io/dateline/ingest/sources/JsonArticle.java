package io.dateline.ingest.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dateline.ingest.canonical.Sha256;
import io.dateline.ingest.capture.CaptureOrigin;
import io.dateline.ingest.capture.Draft;
import io.dateline.ingest.extract.DateBasis;
import io.dateline.ingest.extract.DateTexts;
import io.dateline.ingest.extract.DecodedText;
import io.dateline.ingest.extract.Flags;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article as JSON: {@code {"text" or "html", "id"?, "title"?, "url"?, "outlet"?, "byline"?,
 * "publishedAt"?}}. Repeated keys are refused, unknown ones ignored.
 */
final class JsonArticle {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build()
          .readerFor(JsonNode.class);

  /** Fields that many sources write as numbers. */
  private static final Set<String> NUMBERS = Set.of("id", "publishedAt");

  private final String kind;

  JsonArticle(String kind) {
    this.kind = kind;
  }

  Draft read(DecodedText decoded, byte[] bytes, String location)
      throws JsonProcessingException, InvalidArticleException {
    JsonNode json = JSON.readValue(decoded.text());
    if (!json.isObject()) {
      throw new InvalidArticleException("NOT_AN_OBJECT", "an article is a JSON object {...}");
    }
    String text = text(json, "text");
    String html = text(json, "html");
    if (text == null && html == null) {
      throw new InvalidArticleException("NO_TEXT", "the article has no 'text'");
    }
    Set<String> flags = new HashSet<>();
    if (decoded.guessed()) {
      flags.add(Flags.CHARSET_GUESSED);
    }
    Instant published = published(json, flags);
    return new Draft(
        text == null ? html : text,
        text == null,
        false,
        text(json, "url"),
        text(json, "title"),
        text(json, "byline"),
        text(json, "outlet"),
        published,
        published == null ? DateBasis.NONE : DateBasis.GIVEN,
        flags,
        CaptureOrigin.local(kind, location, text(json, "id"), Sha256.hex(bytes), bytes.length));
  }

  private static @Nullable Instant published(JsonNode json, Set<String> flags)
      throws InvalidArticleException {
    String given = text(json, "publishedAt");
    if (given == null) {
      return null;
    }
    Instant instant = DateTexts.parse(given).orElse(null);
    if (instant == null) {
      flags.add(Flags.UNKNOWN_DATE);
    }
    return instant;
  }

  private static @Nullable String text(JsonNode json, String field) throws InvalidArticleException {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() && !(value.isNumber() && NUMBERS.contains(field))) {
      throw new InvalidArticleException(
          "WRONG_TYPE", "'" + field + "' is no text; write it in quotation marks");
    }
    return value.asText().isBlank() ? null : value.asText();
  }
}
