package io.dateline.schemas.keys;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** One partition of the topic of keys, read from one offset to another. For one thread. */
final class KeyPartition implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TopicPartition partition;
  private final Consumer<String, byte[]> committed;
  private final Consumer<String, byte[]> uncommitted;

  KeyPartition(Map<String, ?> kafka, TopicPartition partition) {
    this.partition = partition;
    this.committed = KeyTopic.consumer(kafka, "read_committed");
    this.uncommitted = KeyTopic.consumer(kafka, "read_uncommitted");
    committed.assign(List.of(partition));
    uncommitted.assign(List.of(partition));
  }

  /** How many partitions the topic has. */
  static int count(Map<String, ?> kafka, String topic) {
    try (var consumer = KeyTopic.consumer(kafka, "read_committed")) {
      return consumer.partitionsFor(topic).size();
    }
  }

  TopicPartition partition() {
    return partition;
  }

  /** The offset after the last record, committed or not. */
  long end() {
    return uncommitted.endOffsets(List.of(partition)).get(partition);
  }

  /** Hands on what was committed, and waits for transactions that are open. */
  void committed(
      long from, long to, java.util.function.Consumer<ConsumerRecord<String, byte[]>> onRecord) {
    read(committed, from, to, onRecord);
  }

  /** Hands on all that lies there, of transactions that are open or were aborted too. */
  void all(
      long from, long to, java.util.function.Consumer<ConsumerRecord<String, byte[]>> onRecord) {
    read(uncommitted, from, to, onRecord);
  }

  private void read(
      Consumer<String, byte[]> by,
      long from,
      long to,
      java.util.function.Consumer<ConsumerRecord<String, byte[]>> onRecord) {
    by.seek(partition, from);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (by.position(partition) < to) {
      var records = by.poll(POLL);
      for (ConsumerRecord<String, byte[]> record : records) {
        if (record.offset() < to) {
          onRecord.accept(record);
        }
      }
      if (!records.isEmpty()) {
        deadline = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() > deadline) {
        throw new TimeoutException(partition + " cannot be read to offset " + to);
      }
    }
  }

  @Override
  public void close() {
    committed.close();
    uncommitted.close();
  }
}
