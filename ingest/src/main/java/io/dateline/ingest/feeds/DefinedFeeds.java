package io.dateline.ingest.feeds;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.serde.MalformedEventException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads all feeds from the log as they are defined now, whoever polls them. */
final class DefinedFeeds {
  private static final Duration POLL = Duration.ofMillis(200);

  private final String topic;
  private final Deserializer<IndexedRecord> deserializer;

  DefinedFeeds(String topic, Deserializer<IndexedRecord> deserializer) {
    this.topic = topic;
    this.deserializer = deserializer;
  }

  /**
   * Reads them, ordered by address.
   *
   * @param consumer in no group; left open
   */
  List<Feed> read(Consumer<String, byte[]> consumer) {
    Map<String, Feed> feeds = new TreeMap<>();
    try {
      List<TopicPartition> all = new ArrayList<>();
      consumer
          .partitionsFor(topic)
          .forEach(info -> all.add(new TopicPartition(topic, info.partition())));
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(POLL).forEach(record -> apply(record, feeds));
      }
    } catch (KafkaException e) {
      throw new DatelineException("topic " + topic + " cannot be read: " + e.getMessage(), e);
    }
    return feeds.values().stream().sorted(Comparator.comparing(Feed::url)).toList();
  }

  private void apply(ConsumerRecord<String, byte[]> record, Map<String, Feed> feeds) {
    if (record.key() == null) {
      return;
    }
    Optional<Feed> before = Optional.ofNullable(feeds.get(record.key()));
    Optional<Feed> after = before;
    try {
      after =
          FeedEvents.apply(
              before, deserializer.deserialize(record.topic(), record.headers(), record.value()));
    } catch (MalformedEventException e) {
      return; // the projector makes it a dead letter
    }
    if (after.isPresent()) {
      feeds.put(record.key(), after.get());
    } else {
      feeds.remove(record.key());
    }
  }
}
