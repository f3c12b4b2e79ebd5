package io.dateline.enrich.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The committed records of one partition, one after the other, up to the end that it has when this
 * is made. For one thread.
 */
final class RecordCursor implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(300);

  private final KafkaConsumer<String, byte[]> consumer;
  private final TopicPartition partition;
  private final long end;
  private Iterator<ConsumerRecord<String, byte[]>> polled =
      List.<ConsumerRecord<String, byte[]>>of().iterator();

  RecordCursor(Map<String, Object> kafka, TopicPartition partition) {
    var settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
    this.consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    this.partition = partition;
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    this.end = consumer.endOffsets(List.of(partition)).get(partition);
  }

  /** The next record; null at the end. */
  @Nullable ConsumerRecord<String, byte[]> next() {
    while (!polled.hasNext()) {
      if (consumer.position(partition) >= end) {
        return null;
      }
      polled = consumer.poll(POLL).records(partition).iterator();
    }
    var record = polled.next();
    return record.offset() < end ? record : null;
  }

  /** Number of partitions of a topic. */
  static int partitions(Map<String, Object> kafka, String topic) {
    try (var consumer =
        new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer())) {
      return consumer.partitionsFor(topic).size();
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
