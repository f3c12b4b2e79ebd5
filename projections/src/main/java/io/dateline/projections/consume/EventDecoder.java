package io.dateline.projections.consume;

import io.dateline.projections.project.LoggedEvent;
import io.dateline.schemas.serde.EventDeserializer;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Makes events of records. For one thread. */
final class EventDecoder implements AutoCloseable {
  private static final int LONGEST_HEADER = 4096;

  private final TopicCatalogue catalogue;
  private final EventDeserializer deserializer;

  EventDecoder(TopicCatalogue catalogue, EventDeserializer deserializer) {
    this.catalogue = catalogue;
    this.deserializer = deserializer;
  }

  /**
   * Decodes one record.
   *
   * @throws io.dateline.schemas.serde.MalformedEventException where it is no event
   * @throws io.dateline.schemas.serde.RegistryUnavailableException where it cannot be told
   */
  LoggedEvent decode(ConsumerRecord<byte[], byte[]> record) {
    Topic topic = catalogue.topic(record.topic()).orElseThrow();
    Object value =
        topic == Topic.DEAD_LETTERS
            ? record.value()
            : deserializer.deserialize(record.topic(), record.headers(), record.value());
    return new LoggedEvent(
        topic.baseName(),
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        text(record.key()),
        headers(record),
        value);
  }

  private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
    var headers = new HashMap<String, String>();
    for (Header header : record.headers()) {
      if (header.value() != null && header.value().length <= LONGEST_HEADER) {
        headers.put(header.key(), text(header.value()));
      }
    }
    return headers;
  }

  private static @Nullable String text(byte @Nullable [] utf8) {
    return utf8 == null ? null : new String(utf8, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    deserializer.close();
  }
}
