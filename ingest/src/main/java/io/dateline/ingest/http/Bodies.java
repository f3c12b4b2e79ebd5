package io.dateline.ingest.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.ingest.capture.CaptureReport;
import io.dateline.ingest.capture.Rejection;
import io.dateline.ingest.erasure.Erasure;
import io.dateline.ingest.feeds.Feed;
import io.dateline.ingest.feeds.FeedStatus;
import io.dateline.schemas.DatelineException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Bodies of requests and answers, as JSON. */
final class Bodies {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private Bodies() {}

  static String of(CaptureReport report) {
    ObjectNode body = JSON.createObjectNode();
    body.put("captured", report.captured());
    body.put("skipped", report.skipped());
    body.put("rejected", report.rejected());
    ArrayNode ids = body.putArray("articleIds");
    report.articleIds().forEach(ids::add);
    ArrayNode rejections = body.putArray("rejections");
    for (Rejection rejection : report.rejections()) {
      ObjectNode each = rejections.addObject();
      each.put("line", rejection.line());
      each.put("reason", rejection.reason());
      each.put("message", rejection.message());
    }
    ObjectNode positions = body.putObject("positions");
    for (Map.Entry<TopicPartition, Long> entry : report.positions().entrySet()) {
      positions.put(entry.getKey().toString(), entry.getValue());
    }
    return body.toString();
  }

  static String withdrawn(String articleId, String reason) {
    ObjectNode body = JSON.createObjectNode();
    body.put("articleId", articleId);
    body.put("reason", reason);
    return body.toString();
  }

  static String of(Erasure erasure) {
    ObjectNode body = JSON.createObjectNode();
    body.put("articleId", erasure.articleId());
    body.put("state", erasure.state().name());
    body.put("sealed", erasure.sealed());
    body.put("clear", erasure.clear());
    body.put("note", erasure.note());
    return body.toString();
  }

  static String of(List<FeedStatus> statuses) {
    ObjectNode body = JSON.createObjectNode();
    ArrayNode feeds = body.putArray("items");
    statuses.forEach(status -> feeds.add(node(status)));
    return body.toString();
  }

  static String of(FeedStatus status) {
    return node(status).toString();
  }

  static String of(Feed feed) {
    return node(feed).toString();
  }

  private static ObjectNode node(FeedStatus status) {
    ObjectNode body = node(status.feed());
    body.put("state", status.state().name());
    body.put("since", status.since().toString());
    body.put("reason", status.reason());
    body.put("silenceProbability", status.silenceProbability());
    body.put("lastGoodPoll", text(status.lastGoodPoll()));
    body.put("lastPoll", text(status.lastPoll()));
    body.put("nextPoll", text(status.nextPoll()));
    body.put("failures", status.failures());
    body.put("ownTitle", status.title());
    body.put("itemsListed", status.itemsListed());
    body.put("captured", status.captured());
    body.put("duplicates", status.duplicates());
    body.put("failed", status.failed());
    return body;
  }

  private static ObjectNode node(Feed feed) {
    ObjectNode body = JSON.createObjectNode();
    body.put("feedId", feed.feedId());
    body.put("url", feed.url());
    body.put("title", feed.title());
    body.put("outlet", feed.outlet());
    body.put("interval", feed.interval() == null ? null : feed.interval().toString());
    ObjectNode settings = body.putObject("settings");
    new TreeMap<>(feed.settings()).forEach(settings::put);
    return body;
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  /** {@code {"url", "title"?, "outlet"?, "interval"?: "PT5M", "settings"?: {}}}. */
  static Feed feed(String body) {
    JsonNode json = read(body);
    String url = text(json, "url");
    if (url == null) {
      throw new Problem(400, "No address", "the feed has no 'url'");
    }
    Map<String, String> settings = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : json.path("settings").properties()) {
      settings.put(entry.getKey(), entry.getValue().asText());
    }
    try {
      return new Feed(
          Feed.idOf(url),
          url.strip(),
          text(json, "title"),
          text(json, "outlet"),
          interval(json),
          settings,
          false);
    } catch (DatelineException e) {
      throw new Problem(400, "No feed", e.getMessage());
    }
  }

  private static @Nullable Duration interval(JsonNode json) {
    String given = text(json, "interval");
    try {
      return given == null ? null : Duration.parse(given);
    } catch (DateTimeParseException e) {
      throw new Problem(
          400, "No interval", "interval '" + given + "' is no duration; write PT5M or PT1H");
    }
  }

  /** The reason a request gives, empty where it gives none. */
  static String reason(String body) {
    if (body.isBlank()) {
      return "";
    }
    String reason = text(read(body), "reason");
    return reason == null ? "" : reason;
  }

  static JsonNode read(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw new Problem(400, "No JSON", e.getOriginalMessage());
    }
    throw new Problem(400, "No JSON object", "the body is to be a JSON object {...}");
  }

  static @Nullable String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
  }
}
