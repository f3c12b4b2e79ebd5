package io.dateline.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.ingest.deadletters.LetterFilter;
import io.dateline.ingest.deadletters.LetterGroup;
import io.dateline.ingest.deadletters.LetterId;
import io.dateline.ingest.deadletters.RedriveReport;
import io.dateline.ingest.deadletters.StoredLetter;
import io.dateline.schemas.DatelineException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bodies of requests and answers about dead letters. */
final class LetterBodies {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LetterBodies() {}

  static String groups(List<LetterGroup> groups) {
    ObjectNode body = JSON.createObjectNode();
    ArrayNode items = body.putArray("items");
    for (LetterGroup group : groups) {
      items
          .addObject()
          .put("stage", group.stage())
          .put("reason", group.reason())
          .put("count", group.count())
          .put("first", group.first().toString())
          .put("last", group.last().toString())
          .set("sample", node(group.sample()));
    }
    return body.toString();
  }

  static String of(StoredLetter letter) {
    return node(letter).put("body", letter.kept()).toString();
  }

  private static ObjectNode node(StoredLetter letter) {
    return JSON.createObjectNode()
        .put("id", letter.id().toString())
        .put("recordedAt", letter.recordedAt().toString())
        .put("sourceTime", letter.sourceTime().toString())
        .put("stage", letter.stage())
        .put("reason", letter.reason())
        .put("message", letter.message())
        .put("source", letter.source())
        .put("sourcePartition", letter.partition())
        .put("sourceOffset", letter.offset())
        .put("key", letter.key())
        .put("attempt", letter.attempt())
        .put("length", letter.length())
        .put("sha256", letter.sha256())
        .put("whole", letter.isWhole());
  }

  static String of(RedriveReport report) {
    ObjectNode body = JSON.createObjectNode().put("redriven", report.redriven());
    ArrayNode refusals = body.putArray("refused");
    report
        .refusals()
        .forEach(
            refusal ->
                refusals.addObject().put("id", refusal.id().toString()).put("why", refusal.why()));
    return body.toString();
  }

  static String discarded(int count) {
    return JSON.createObjectNode().put("discarded", count).toString();
  }

  /** Which letters a request means; all of them only where it says so. */
  static LetterFilter filter(String body) {
    JsonNode json = Bodies.read(body);
    Set<LetterId> ids = new HashSet<>();
    LetterFilter filter;
    try {
      json.path("ids").forEach(id -> ids.add(LetterId.parse(id.asText())));
      filter =
          new LetterFilter(
              ids,
              Bodies.text(json, "stage"),
              Bodies.text(json, "class"),
              time(json, "from"),
              time(json, "to"));
    } catch (DatelineException e) {
      throw new Problem(400, "No selection", e.getMessage());
    }
    if (filter.isAll() && !json.path("all").asBoolean(false)) {
      throw new Problem(
          400,
          "No selection",
          "name 'ids', 'stage', 'class', 'from' or 'to', or write \"all\": true");
    }
    return filter;
  }

  private static @Nullable Instant time(JsonNode json, String field) {
    String text = Bodies.text(json, field);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new Problem(
          400, "No time", field + " '" + text + "' is no time; write 2026-03-04T05:00:00Z");
    }
  }
}
