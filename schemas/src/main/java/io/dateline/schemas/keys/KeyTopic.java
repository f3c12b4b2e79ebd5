package io.dateline.schemas.keys;

import io.dateline.schemas.events.ArticleKey;
import io.dateline.schemas.serde.EventDeserializer;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.serde.MalformedEventException;
import io.dateline.schemas.serde.RegistrySettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the topic of keys: to its end in order, and here and there. For one thread. */
final class KeyTopic implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String topic;
  private final List<TopicPartition> partitions;
  private final Consumer<String, byte[]> follower;
  private final Consumer<String, byte[]> finder;
  private final EventDeserializer deserializer;

  KeyTopic(Map<String, ?> kafka, RegistrySettings registry, String topic) {
    this.topic = topic;
    this.follower = consumer(kafka, "read_committed");
    this.finder = consumer(kafka, "read_uncommitted");
    this.deserializer = EventSerdes.of(registry).deserializer();
    this.partitions =
        follower.partitionsFor(topic).stream()
            .map(p -> new TopicPartition(topic, p.partition()))
            .toList();
    follower.assign(partitions);
    follower.seekToBeginning(partitions);
  }

  /**
   * Hands on what was committed up to the present end, transactions that are open now included.
   *
   * @throws TimeoutException where the end is not reached in time
   */
  void readToEnd(java.util.function.Consumer<ConsumerRecord<String, byte[]>> onRecord) {
    Map<TopicPartition, Long> ends = finder.endOffsets(partitions);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (partitions.stream().anyMatch(p -> follower.position(p) < ends.get(p))) {
      follower.poll(POLL).forEach(onRecord);
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("topic " + topic + " cannot be read to its end");
      }
    }
  }

  /** The records from a place on, as many as one fetch gives. */
  List<ConsumerRecord<String, byte[]>> from(int partition, long offset) {
    var at = new TopicPartition(topic, partition);
    finder.assign(List.of(at));
    finder.seek(at, offset);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (finder.position(at) == offset) {
      var found = new ArrayList<ConsumerRecord<String, byte[]>>();
      finder.poll(POLL).forEach(found::add);
      if (!found.isEmpty()) {
        return found;
      }
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("topic " + at + " gives nothing at offset " + offset);
      }
    }
    return List.of();
  }

  /** The key that the record carries; null for a tombstone and for what is none. */
  @Nullable ArticleKey key(ConsumerRecord<String, byte[]> record) {
    try {
      return deserializer.deserialize(topic, record.value()) instanceof ArticleKey key ? key : null;
    } catch (MalformedEventException e) {
      return null;
    }
  }

  static Consumer<String, byte[]> consumer(Map<String, ?> kafka, String isolation) {
    var settings = new HashMap<String, Object>(kafka);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public void close() {
    follower.close();
    finder.close();
    deserializer.close();
  }
}
