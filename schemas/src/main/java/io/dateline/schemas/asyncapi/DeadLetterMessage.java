package io.dateline.schemas.asyncapi;

import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.topics.Topic;
import java.util.LinkedHashMap;
import java.util.Map;

/** A dead letter: the original as it came, and why it is here in the headers. */
final class DeadLetterMessage {
  static final String NAME = "DeadLetter";

  private DeadLetterMessage() {}

  static Map<String, Object> of(Topic topic) {
    var headers = new LinkedHashMap<String, Object>();
    headers.put(DeadLetter.STAGE, text("who gave up"));
    headers.put(DeadLetter.REASON, text("class of the failure, in capitals"));
    headers.put(DeadLetter.MESSAGE, text("what is wrong, for a person"));
    headers.put(DeadLetter.SOURCE, text("topic, file or address it came from"));
    headers.put(DeadLetter.PARTITION, text("partition of the source, -1 where it is no topic"));
    headers.put(DeadLetter.OFFSET, text("offset or line in the source, -1 where there is none"));
    headers.put(DeadLetter.ATTEMPT, text("how often it was tried, from 1"));
    headers.put(DeadLetter.LENGTH, text("bytes of the original"));
    headers.put(DeadLetter.SHA256, text("SHA-256 of the original, in hex"));
    headers.put(
        DeadLetter.SOURCE_TIMESTAMP,
        text(
            "timestamp of the original, in milliseconds since 1970; absent where it was no record"));
    var message = new LinkedHashMap<String, Object>();
    message.put("name", NAME);
    message.put("title", NAME);
    message.put(
        "summary",
        "A record or upload that a stage gave up on: the original, cut at %d bytes."
            .formatted(DeadLetter.MAX_VALUE));
    message.put("contentType", "application/octet-stream");
    message.put("headers", object(headers));
    message.put("bindings", Map.of("kafka", AvroMessages.binding(topic, false)));
    return message;
  }

  private static Map<String, Object> object(Map<String, Object> properties) {
    var object = new LinkedHashMap<String, Object>();
    object.put("type", "object");
    object.put("properties", properties);
    return object;
  }

  private static Map<String, Object> text(String description) {
    var field = new LinkedHashMap<String, Object>();
    field.put("type", "string");
    field.put("description", description);
    return field;
  }
}
