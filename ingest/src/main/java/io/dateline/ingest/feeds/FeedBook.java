package io.dateline.ingest.feeds;

import io.dateline.schemas.DatelineException;
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
 * then the definitions from the beginning; feeds are taken into care when all of them are read, so
 * that none is polled that was removed or paused later. Run by one thread; {@link #stop()} from
 * any.
 */
final class FeedBook implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedBook.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Takes feeds into care and out of it. */
  interface Care {
    void take(Feed feed, Cursor cursor);

    /** The feed is no more. */
    void drop(String feedId);

    /** Other processes poll these feeds from now on. */
    void leave(Collection<String> feedIds);
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
  private final Map<TopicPartition, Long> unread = new HashMap<>();
  private boolean assigned;
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

  /** Whether a share of the feeds, perhaps none, was assigned and read once. */
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
      } catch (KafkaException | DatelineException e) {
        LOG.warn("topic={} reason=unreadable {}", feedsTopic, e.getMessage());
        leaveAll();
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
      consumer.poll(POLL).forEach(this::read);
      for (TopicPartition partition : List.copyOf(unread.keySet())) {
        if (consumer.position(partition) >= unread.get(partition)) {
          unread.remove(partition);
          byPartition.getOrDefault(partition, Set.of()).forEach(this::take);
        }
      }
      ready |= assigned && unread.isEmpty();
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
    Set<String> ids = byPartition.computeIfAbsent(partition, p -> new HashSet<>());
    if (after.isPresent()) {
      feeds.put(feedId, after.get());
      ids.add(feedId);
      if (!unread.containsKey(partition) && !after.equals(before)) {
        take(feedId);
      }
    } else if (before.isPresent()) {
      feeds.remove(feedId);
      ids.remove(feedId);
      cursors.remove(feedId);
      care.drop(feedId);
    }
  }

  private void take(String feedId) {
    Feed feed = feeds.get(feedId);
    Cursor cursor = cursors.remove(feedId);
    care.take(feed, cursor == null ? Cursor.start(feed.url()) : cursor);
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
    care.leave(List.copyOf(feeds.keySet()));
    feeds.clear();
    byPartition.clear();
    unread.clear();
  }

  private final class Assignment implements ConsumerRebalanceListener {
    private final Consumer<String, byte[]> consumer;

    Assignment(Consumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      assigned = true;
      if (!partitions.isEmpty()) {
        readCursors(partitions.stream().map(TopicPartition::partition).toList());
        unread.putAll(consumer.endOffsets(partitions));
        consumer.seekToBeginning(partitions);
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      List<String> ids = new ArrayList<>();
      for (TopicPartition partition : partitions) {
        unread.remove(partition);
        Set<String> these = byPartition.remove(partition);
        if (these != null) {
          ids.addAll(these);
        }
      }
      care.leave(ids);
      ids.forEach(feeds::remove);
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
