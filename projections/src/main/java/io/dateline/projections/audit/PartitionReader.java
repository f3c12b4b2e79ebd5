package io.dateline.projections.audit;

import io.dateline.projections.consume.LogSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads partitions from front to back, committed records only. For one thread. */
final class PartitionReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaConsumer<byte[], byte[]> consumer;

  PartitionReader(LogSettings log) {
    var settings = new HashMap<String, Object>(log.kafka());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** All partitions of these topics, in order. */
  List<TopicPartition> partitions(List<String> topics) {
    var all = new ArrayList<TopicPartition>();
    for (String topic : topics) {
      consumer.partitionsFor(topic).stream()
          .map(p -> new TopicPartition(p.topic(), p.partition()))
          .sorted(java.util.Comparator.comparingInt(TopicPartition::partition))
          .forEach(all::add);
    }
    return all;
  }

  /**
   * Hands on every record from {@code offset} to the present end.
   *
   * @throws org.apache.kafka.common.KafkaException where the broker cannot read a record
   */
  void read(
      TopicPartition partition, long offset, Consumer<ConsumerRecord<byte[], byte[]>> onRecord) {
    read(partition, offset, Long.MAX_VALUE, onRecord);
  }

  /**
   * Hands on every record from {@code offset} to before {@code to}, or to the present end where
   * that comes first.
   *
   * @throws org.apache.kafka.common.KafkaException where the broker cannot read a record
   */
  void read(
      TopicPartition partition,
      long offset,
      long to,
      Consumer<ConsumerRecord<byte[], byte[]>> onRecord) {
    consumer.assign(List.of(partition));
    if (offset == 0) {
      consumer.seekToBeginning(List.of(partition));
    } else {
      consumer.seek(partition, offset);
    }
    long end = Math.min(to, consumer.endOffsets(List.of(partition)).get(partition));
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < to) {
          onRecord.accept(record);
        }
      }
    }
  }

  /** First offset with a record of that time or later; {@link Long#MAX_VALUE} without one. */
  long offsetAt(TopicPartition partition, Instant time) {
    var found = consumer.offsetsForTimes(Map.of(partition, time.toEpochMilli())).get(partition);
    return found == null ? Long.MAX_VALUE : found.offset();
  }

  /** The record at an offset; empty where there is none. */
  Optional<ConsumerRecord<byte[], byte[]>> at(TopicPartition partition, long offset) {
    long end = consumer.endOffsets(List.of(partition)).get(partition);
    if (offset < 0 || offset >= end) {
      return Optional.empty();
    }
    consumer.assign(List.of(partition));
    consumer.seek(partition, offset);
    while (consumer.position(partition) == offset) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        return Optional.of(record).filter(r -> r.offset() == offset);
      }
    }
    return Optional.empty();
  }

  /** Offset of the next record to be read of the partition read last. */
  long position(TopicPartition partition) {
    return consumer.position(partition);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
