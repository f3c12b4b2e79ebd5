package io.dateline.enrich.stream;

import io.dateline.schemas.serde.EventDeserializer;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.serde.MalformedEventException;
import io.dateline.schemas.serde.RegistrySettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The events of one partition from its beginning to its present end. For one thread. */
final class CommittedEvents implements Iterator<CommittedEvents.Placed>, AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final TopicPartition partition;
  private final Consumer<String, byte[]> consumer;
  private final EventDeserializer deserializer;
  private final Deque<Placed> read = new ArrayDeque<>();
  private final long end;

  /** An event and where it lies. */
  record Placed(IndexedRecord event, long timestamp, long offset) {}

  CommittedEvents(Map<String, ?> kafka, RegistrySettings registry, TopicPartition partition) {
    var settings = new HashMap<String, Object>(kafka);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    this.partition = partition;
    this.deserializer = EventSerdes.of(registry).deserializer();
    this.consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    this.end = consumer.endOffsets(List.of(partition)).get(partition);
  }

  @Override
  public boolean hasNext() {
    while (read.isEmpty() && consumer.position(partition) < end) {
      consumer.poll(POLL).forEach(this::take);
    }
    return !read.isEmpty();
  }

  @Override
  public Placed next() {
    if (!hasNext()) {
      throw new NoSuchElementException(partition.toString());
    }
    return read.pop();
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.offset() >= end || record.value() == null) {
      return;
    }
    try {
      IndexedRecord event = deserializer.deserialize(record.topic(), record.value());
      if (event != null) {
        read.add(new Placed(event, record.timestamp(), record.offset()));
      }
    } catch (MalformedEventException e) {
      // went to the dead letters when it was new, and changed no state
    }
  }

  @Override
  public void close() {
    consumer.close();
    deserializer.close();
  }
}
