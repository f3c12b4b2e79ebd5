package io.dateline.ingest.feeds;

import io.dateline.schemas.events.FeedCursor;
import io.dateline.schemas.serde.MalformedEventException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log of feeds as a member of a consumer group: the feeds on the partitions it is given
 * are this process's to poll. For each partition it first reads the cursors of the same partition,
 * then the definitions from the beginning. Run by one thread; {@link #stop()} from any.
 */
final class FeedBook implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedBook.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Takes feeds into care and out of it. */
  interface Care {
    void take(Feed feed, Cursor cursor);

    void leave(String feedId);
  }

  private final Supplier<Consumer<String, byte[]>> groupConsumers;
  private final Supplier<Consumer<String, byte[]>> cursorConsumers;
  private final Deserializer<IndexedRecord> deserializer;
  private final String feedsTopic;
  private final String cursorsTopic;
  private final Care care;
  private final Map<String, Feed> feeds = new HashMap<>();
  private final Map<String, Cursor> cursors = new HashMap<>();
  private final Map<TopicPartition, Set<String>> byPartition = new HashMap<>();
  private volatile boolean stopped;
  private volatile boolean ready;

  FeedBook(
      Supplier<Consumer<String, byte[]>> groupConsumers,
      Supplier<Consumer<String, byte[]>> cursorConsumers,
      Deserializer<IndexedRecord> deserializer,
      String feedsTopic,
      String cursorsTopic,
      Care care) {
    this.groupConsumers = groupConsumers;
    this.cursorConsumers = cursorConsumers;
    this.deserializer = deserializer;
    this.feedsTopic = feedsTopic;
    this.cursorsTopic = cursorsTopic;
    this.care = care;
  }

  /** Whether partitions were assigned and read once. */
  boolean isReady() {
    return ready;
  }

  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    while (!stopped) {
      try (Consumer<String, byte[]> consumer = groupConsumers.get()) {
        follow(consumer);
      } catch (WakeupException e) {
        stopped = true;
      } catch (KafkaException e) {
        LOG.warn("topic={} reason=unreadable {}", feedsTopic, e.getMessage());
        pause();
      }
      leaveAll();
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
  }

  private void follow(Consumer<String, byte[]> consumer) {
    consumer.subscribe(List.of(feedsTopic), new Assignment(consumer));
    while (!stopped) {
      var records = consumer.poll(POLL);
      records.forEach(this::read);
      if (records.isEmpty() && !consumer.assignment().isEmpty()) {
        ready = true;
      }
    }
  }

  private void read(ConsumerRecord<String, byte[]> record) {
    IndexedRecord event = event(record);
    if (event == null || record.key() == null) {
      return;
    }
    String feedId = record.key();
    Optional<Feed> before = Optional.ofNullable(feeds.get(feedId));
    Optional<Feed> after = FeedEvents.apply(before, event);
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    if (after.isPresent()) {
      if (!after.equals(before)) {
        feeds.put(feedId, after.get());
        byPartition.computeIfAbsent(partition, p -> new HashSet<>()).add(feedId);
        Cursor cursor = cursors.remove(feedId);
        care.take(after.get(), cursor == null ? Cursor.start(after.get().url()) : cursor);
      }
    } else if (before.isPresent()) {
      feeds.remove(feedId);
      care.leave(feedId);
    }
  }

  private @Nullable IndexedRecord event(ConsumerRecord<String, byte[]> record) {
    try {
      return deserializer.deserialize(record.topic(), record.headers(), record.value());
    } catch (MalformedEventException e) {
      LOG.warn(
          "topic={} partition={} offset={} reason={}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
      return null;
    }
  }

  private void leaveAll() {
    new ArrayList<>(feeds.keySet()).forEach(care::leave);
    feeds.clear();
    byPartition.clear();
  }

  private final class Assignment implements ConsumerRebalanceListener {
    private final Consumer<String, byte[]> consumer;

    Assignment(Consumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      readCursors(partitions.stream().map(TopicPartition::partition).toList());
      consumer.seekToBeginning(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      for (TopicPartition partition : partitions) {
        Set<String> ids = byPartition.remove(partition);
        if (ids != null) {
          ids.forEach(care::leave);
          ids.forEach(feeds::remove);
        }
      }
    }
  }

  private void readCursors(List<Integer> partitions) {
    try (Consumer<String, byte[]> consumer = cursorConsumers.get()) {
      List<TopicPartition> all =
          partitions.stream().map(p -> new TopicPartition(cursorsTopic, p)).toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(p -> consumer.position(p) < ends.get(p)) && !stopped) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          if (event(record) instanceof FeedCursor cursor) {
            cursors.put(cursor.getFeedId(), Cursor.of(cursor));
          }
        }
      }
    }
  }
}
