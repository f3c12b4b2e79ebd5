package io.dateline.app.intake;

import io.dateline.app.config.Connections;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Tells whether records lie between two offsets. Offsets alone cannot: markers of transactions and
 * records of aborted ones take offsets too. For one thread.
 */
final class UnreadRecords implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(2);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int FETCH_BYTES = 1 << 14;

  private final KafkaConsumer<byte[], byte[]> consumer;

  private UnreadRecords(KafkaConsumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  static UnreadRecords open(Connections connections) {
    Map<String, Object> settings = new HashMap<>(connections.kafka());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new UnreadRecords(
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
  }

  /**
   * The partitions that have nothing to read any more; one that does not answer in time is not
   * among them.
   *
   * @param from first offset to look at; the begin of the log where a partition is missing
   * @param ends offset after the last one to look at, by partition
   */
  Set<TopicPartition> noneIn(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
    Set<TopicPartition> open = new HashSet<>(ends.keySet());
    Set<TopicPartition> none = new HashSet<>();
    consumer.assign(open);
    open.forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
    long deadline = System.nanoTime() + ANSWER.toNanos();
    while (!open.isEmpty() && System.nanoTime() < deadline) {
      open.removeAll(consumer.poll(POLL).partitions());
      for (TopicPartition partition : open) {
        if (consumer.position(partition) >= ends.get(partition)) {
          none.add(partition);
        }
      }
      open.removeAll(none);
      consumer.assign(open);
    }
    return none;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
