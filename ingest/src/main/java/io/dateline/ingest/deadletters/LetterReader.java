package io.dateline.ingest.deadletters;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.deadletters.Resolution;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the topic of dead letters from its beginning to its end. Twice, since what resolves a
 * letter lies behind it; so that memory holds ids and no letters. Safe for any thread.
 */
final class LetterReader {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Supplier<org.apache.kafka.clients.consumer.Consumer<String, byte[]>> consumers;
  private final String topic;

  LetterReader(
      Supplier<org.apache.kafka.clients.consumer.Consumer<String, byte[]>> consumers,
      String topic) {
    this.consumers = consumers;
    this.topic = topic;
  }

  /** Hands over the letters that are open and meant, in the order of each partition. */
  void open(LetterFilter filter, Consumer<StoredLetter> taker) {
    try (var consumer = consumers.get()) {
      List<TopicPartition> all = partitions(consumer);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      Set<LetterId> resolved = new HashSet<>();
      read(
          consumer,
          ends,
          record ->
              Resolution.of(record.headers())
                  .ifPresent(r -> resolved.add(new LetterId(record.partition(), r.offset()))));
      read(
          consumer,
          ends,
          record -> {
            StoredLetter letter = StoredLetter.of(record);
            boolean isLetter = Resolution.of(record.headers()).isEmpty();
            if (isLetter && !resolved.contains(letter.id()) && filter.matches(letter)) {
              taker.accept(letter);
            }
          });
    } catch (KafkaException e) {
      throw unreadable(topic, e);
    }
  }

  /** One letter, open or not. */
  Optional<StoredLetter> find(LetterId id) {
    return record(topic, id.partition(), id.offset())
        .filter(record -> Resolution.of(record.headers()).isEmpty())
        .map(StoredLetter::of);
  }

  /** The record at an offset; empty where there is none. */
  Optional<ConsumerRecord<String, byte[]>> record(String name, int number, long offset) {
    TopicPartition partition = new TopicPartition(name, number);
    try (var consumer = consumers.get()) {
      if (consumer.partitionsFor(name).stream().noneMatch(p -> p.partition() == number)) {
        return Optional.empty();
      }
      consumer.assign(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      if (offset >= end || offset < consumer.beginningOffsets(List.of(partition)).get(partition)) {
        return Optional.empty();
      }
      consumer.seek(partition, offset);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (consumer.position(partition) <= offset && System.nanoTime() < deadline) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          return record.offset() == offset ? Optional.of(record) : Optional.empty();
        }
      }
      return Optional.empty();
    } catch (KafkaException e) {
      throw unreadable(name, e);
    }
  }

  private List<TopicPartition> partitions(
      org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  private void read(
      org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
      Map<TopicPartition, Long> ends,
      Consumer<ConsumerRecord<String, byte[]>> taker) {
    Map<TopicPartition, Long> left = new HashMap<>(ends);
    consumer.assign(ends.keySet());
    consumer.seekToBeginning(ends.keySet());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!left.isEmpty()) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        deadline = System.nanoTime() + PATIENCE.toNanos();
        if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
          taker.accept(record);
        }
      }
      left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      if (!left.isEmpty() && System.nanoTime() > deadline) {
        throw new DatelineException(
            topic + " gives nothing more for " + PATIENCE.toSeconds() + " s; is a broker down?");
      }
    }
  }

  private static DatelineException unreadable(String name, KafkaException e) {
    return new DatelineException("topic " + name + " cannot be read: " + e.getMessage(), e);
  }
}
