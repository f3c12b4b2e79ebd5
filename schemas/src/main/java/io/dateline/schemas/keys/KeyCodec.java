package io.dateline.schemas.keys;

import io.dateline.schemas.events.ArticleKey;
import io.dateline.schemas.serde.EventDeserializer;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.serde.MalformedEventException;
import io.dateline.schemas.serde.RegistrySettings;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Values of the topic of keys, read and written. For one thread. */
final class KeyCodec implements AutoCloseable {
  private final String topic;
  private final EventDeserializer deserializer;
  private final Serializer<IndexedRecord> serializer;

  KeyCodec(RegistrySettings registry, String topic) {
    this.topic = topic;
    this.deserializer = EventSerdes.of(registry).deserializer();
    this.serializer = EventSerdes.of(registry).serializer();
  }

  /** The key in a value; null where the value is none. */
  @Nullable ArticleKey read(byte[] value) {
    try {
      return deserializer.deserialize(topic, value) instanceof ArticleKey key ? key : null;
    } catch (MalformedEventException e) {
      return null;
    }
  }

  byte[] write(Headers headers, ArticleKey key) {
    return serializer.serialize(topic, headers, key);
  }

  @Override
  public void close() {
    deserializer.close();
    serializer.close();
  }
}
