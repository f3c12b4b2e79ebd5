package io.dateline.schemas.asyncapi;

import io.dateline.schemas.contracts.ReleasedContracts;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The topic catalogue as an AsyncAPI document in YAML: a channel for each topic, a message for each
 * event with its Avro schema. The same catalogue always gives the same bytes.
 *
 * @see <a href="https://www.asyncapi.com/docs/reference/specification/v3.0.0">AsyncAPI 3.0.0</a>
 */
public final class AsyncApiDocument {
  private static final String VERSION = "3.0.0";
  private static final String BINDING_VERSION = "0.5.0";

  private AsyncApiDocument() {}

  /** The document for topics named and cut as in this catalogue. */
  public static String of(TopicCatalogue catalogue) {
    var document = new LinkedHashMap<String, Object>();
    document.put("asyncapi", VERSION);
    document.put("info", info());
    document.put("defaultContentType", AvroMessages.CONTENT_TYPE);
    var channels = new LinkedHashMap<String, Object>();
    var operations = new LinkedHashMap<String, Object>();
    var messages = new LinkedHashMap<String, Object>();
    for (Topic topic : Topic.values()) {
      channels.put(topic.baseName(), channel(catalogue, topic));
      operations.put("send." + topic.baseName(), operation(topic));
      if (topic.events().isEmpty()) {
        messages.put(DeadLetterMessage.NAME, DeadLetterMessage.of(topic));
      }
      for (Schema event : topic.events()) {
        messages.put(event.getName(), AvroMessages.of(topic, event));
      }
    }
    document.put("channels", channels);
    document.put("operations", operations);
    document.put("components", Map.of("messages", messages));
    return new Dump(
            DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(100)
                .setDereferenceAliases(true)
                .build())
        .dumpToString(document);
  }

  private static Map<String, Object> info() {
    List<String> releases = ReleasedContracts.releases();
    var info = new LinkedHashMap<String, Object>();
    info.put("title", "Dateline");
    info.put("version", releases.get(releases.size() - 1));
    info.put(
        "description",
        "Who supports, opposes or attacks whom in the news, as events. Contracts change so that old"
            + " readers read new events and new readers old ones (FULL_TRANSITIVE). Writers use"
            + " transactions: read with isolation.level=read_committed, and skip events whose"
            + " schema's name you do not know.");
    info.put("license", Map.of("name", "Apache-2.0"));
    return info;
  }

  private static Map<String, Object> channel(TopicCatalogue catalogue, Topic topic) {
    var channel = new LinkedHashMap<String, Object>();
    channel.put("address", catalogue.name(topic));
    channel.put("description", "Key: " + topic.key() + ". Kept: " + topic.retention() + ".");
    var messages = new LinkedHashMap<String, Object>();
    names(topic).forEach(name -> messages.put(name, reference("components/messages/" + name)));
    channel.put("messages", messages);
    var kafka = new LinkedHashMap<String, Object>();
    kafka.put("topic", catalogue.name(topic));
    kafka.put("partitions", catalogue.partitions(topic));
    kafka.put("topicConfiguration", TopicConfiguration.of(catalogue.configuration(topic)));
    kafka.put("bindingVersion", BINDING_VERSION);
    channel.put("bindings", Map.of("kafka", kafka));
    return channel;
  }

  private static Map<String, Object> operation(Topic topic) {
    var operation = new LinkedHashMap<String, Object>();
    operation.put("action", "send");
    operation.put("channel", reference("channels/" + topic.baseName()));
    operation.put(
        "messages",
        names(topic).stream()
            .map(name -> reference("channels/" + topic.baseName() + "/messages/" + name))
            .toList());
    return operation;
  }

  private static List<String> names(Topic topic) {
    return topic.events().isEmpty()
        ? List.of(DeadLetterMessage.NAME)
        : topic.events().stream().map(Schema::getName).toList();
  }

  private static Map<String, Object> reference(String place) {
    return Map.of("$ref", "#/" + place);
  }
}
