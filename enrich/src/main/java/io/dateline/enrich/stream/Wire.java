package io.dateline.enrich.stream;

import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Events to bytes and back for one stream task, waiting for a registry that does not answer. For
 * one thread.
 */
final class Wire implements AutoCloseable {
  private final Deserializer<IndexedRecord> deserializer;
  private final Serializer<IndexedRecord> serializer;
  private final Patience patience;

  Wire(
      Deserializer<IndexedRecord> deserializer,
      Serializer<IndexedRecord> serializer,
      Patience patience) {
    this.deserializer = deserializer;
    this.serializer = serializer;
    this.patience = patience;
  }

  /**
   * The event in these bytes.
   *
   * @throws io.dateline.schemas.serde.MalformedEventException where there is none
   */
  IndexedRecord read(String topic, byte[] value) {
    return patience.untilAnswered(() -> deserializer.deserialize(topic, value));
  }

  /** The bytes of an event. */
  byte[] write(String topic, IndexedRecord event) {
    return patience.untilAnswered(() -> serializer.serialize(topic, event));
  }

  @Override
  public void close() {
    deserializer.close();
    serializer.close();
  }
}
