package io.dateline.schemas.asyncapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.schemas.topics.Topic;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;

/** Events as messages: Avro after Confluent's five bytes. */
final class AvroMessages {
  static final String CONTENT_TYPE = "application/vnd.apache.avro";

  private static final String SCHEMA_FORMAT = "application/vnd.apache.avro+json;version=1.9.0";
  private static final ObjectMapper JSON = new ObjectMapper();

  private AvroMessages() {}

  static Map<String, Object> of(Topic topic, Schema event) {
    var message = new LinkedHashMap<String, Object>();
    message.put("name", event.getFullName());
    message.put("title", event.getName());
    if (event.getDoc() != null) {
      message.put("summary", event.getDoc());
    }
    message.put("contentType", CONTENT_TYPE);
    var payload = new LinkedHashMap<String, Object>();
    payload.put("schemaFormat", SCHEMA_FORMAT);
    payload.put("schema", tree(event));
    message.put("payload", payload);
    message.put("bindings", Map.of("kafka", binding(topic, true)));
    return message;
  }

  /** What Kafka's binding says of a message on the topic. */
  static Map<String, Object> binding(Topic topic, boolean registered) {
    var binding = new LinkedHashMap<String, Object>();
    var key = new LinkedHashMap<String, Object>();
    key.put("type", "string");
    key.put("description", topic.key());
    binding.put("key", key);
    if (registered) {
      binding.put("schemaIdLocation", "payload");
      binding.put("schemaIdPayloadEncoding", "confluent");
      binding.put("schemaLookupStrategy", "TopicRecordNameStrategy");
    }
    binding.put("bindingVersion", "0.5.0");
    return binding;
  }

  private static Map<String, Object> tree(Schema schema) {
    try {
      return JSON.readerForMapOf(Object.class).readValue(schema.toString());
    } catch (IOException e) {
      throw new IllegalStateException("every schema writes itself as JSON", e);
    }
  }
}
