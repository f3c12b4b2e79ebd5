package io.dateline.ingest.capture;

import io.dateline.schemas.topics.TopicCatalogue;
import io.dateline.schemas.topics.TopicSettings;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** An event log on Kafka's own producer without a broker; shows what was committed. */
public final class MemoryLog implements Serializer<IndexedRecord> {
  private final List<IndexedRecord> events = new ArrayList<>();
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final EventLog log =
      new EventLog(() -> producer, this, new TopicCatalogue(TopicSettings.defaults()));

  @Override
  public synchronized byte[] serialize(String topic, IndexedRecord event) {
    events.add(event);
    return ByteBuffer.allocate(4).putInt(events.size() - 1).array();
  }

  /** The log. */
  public EventLog log() {
    return log;
  }

  /** Kafka's producer beneath it. */
  public MockProducer<String, byte[]> producer() {
    return producer;
  }

  /** Committed events of a kind, in order. */
  public synchronized <T extends IndexedRecord> List<T> committed(Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (ProducerRecord<String, byte[]> record : producer.history()) {
      if (!record.topic().endsWith("dead-letters")) {
        IndexedRecord event = events.get(ByteBuffer.wrap(record.value()).getInt());
        if (kind.isInstance(event)) {
          found.add(kind.cast(event));
        }
      }
    }
    return found;
  }

  /** Committed dead letters, in order. */
  public List<ProducerRecord<String, byte[]>> deadLetters() {
    return producer.history().stream().filter(r -> r.topic().endsWith("dead-letters")).toList();
  }
}
