package io.dateline.projections.archive;

import io.dateline.projections.consume.LogSettings;
import io.dateline.schemas.DatelineException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Committed records of partitions between two offsets. For one thread. */
final class LogRange implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final KafkaConsumer<byte[], byte[]> consumer;

  LogRange(LogSettings log) {
    var settings = new HashMap<String, Object>(log.kafka());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** The topic's partitions in order. */
  List<TopicPartition> partitions(String topic) {
    List<PartitionInfo> found = consumer.partitionsFor(topic);
    if (found == null || found.isEmpty()) {
      throw new DatelineException(
          "topic " + topic + " is not there; run 'dateline topics' to see what is");
    }
    return found.stream()
        .map(p -> new TopicPartition(topic, p.partition()))
        .sorted(Comparator.comparingInt(TopicPartition::partition))
        .toList();
  }

  /** First offset with a record of that time or later; the beginning without a time. */
  long from(TopicPartition partition, @Nullable Instant time) {
    return time == null
        ? consumer.beginningOffsets(List.of(partition)).get(partition)
        : at(partition, time);
  }

  /** Offset after the last record before that time; the present end without a time. */
  long to(TopicPartition partition, @Nullable Instant time) {
    return time == null ? end(partition) : at(partition, time);
  }

  private long at(TopicPartition partition, Instant time) {
    var found = consumer.offsetsForTimes(Map.of(partition, time.toEpochMilli())).get(partition);
    return found == null ? end(partition) : found.offset();
  }

  /** Offset after the last committed record. */
  long end(TopicPartition partition) {
    return consumer.endOffsets(List.of(partition)).get(partition);
  }

  /** Hands on the records from one offset to before another. */
  void read(
      TopicPartition partition,
      long from,
      long to,
      Consumer<ConsumerRecord<byte[], byte[]>> onRecord) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, from);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long position = from;
    while (position < to) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < to) {
          onRecord.accept(record);
        }
      }
      if (consumer.position(partition) > position) {
        position = consumer.position(partition);
        deadline = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() > deadline) {
        throw new DatelineException(
            "broker: " + partition + " gives nothing at offset " + position + "; is it up?");
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
