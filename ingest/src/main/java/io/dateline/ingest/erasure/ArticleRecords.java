package io.dateline.ingest.erasure;

import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleErased;
import io.dateline.schemas.serde.EventDeserializer;
import io.dateline.schemas.serde.MalformedEventException;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * What the log holds of one article, found by reading its partitions from the beginning. For one
 * thread.
 */
public final class ArticleRecords implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Consumer<String, byte[]> committed;
  private final Consumer<String, byte[]> all;
  private final EventDeserializer deserializer;
  private final ToLongFunction<TopicPartition> ends;
  private final TopicCatalogue topics;

  /**
   * @param committed reads committed records, in no group; closed with this
   * @param all reads those of aborted transactions too, which lie in the files as the others do;
   *     closed with this
   * @param ends tells the offset after the last record of a partition, committed or not: what was
   *     just committed may not be marked so yet, and is waited for
   * @param deserializer closed with this
   */
  public ArticleRecords(
      Consumer<String, byte[]> committed,
      Consumer<String, byte[]> all,
      ToLongFunction<TopicPartition> ends,
      EventDeserializer deserializer,
      TopicCatalogue topics) {
    this.committed = committed;
    this.all = all;
    this.ends = ends;
    this.deserializer = deserializer;
    this.topics = topics;
  }

  /**
   * What was found.
   *
   * @param captures records with words of it
   * @param sealed those of them that are encrypted
   * @param keys copies of keys that can still be read, destroyed or not
   * @param keyId of the newest key; null where there is none
   * @param hasKey whether that stands
   * @param isErased whether it was erased after its last capture
   */
  record Found(
      long captures,
      long sealed,
      long keys,
      @Nullable String keyId,
      boolean hasKey,
      boolean isErased) {}

  Found of(String id) {
    var search = new Search();
    if (!Letters.isOwner(id)) {
      read(committed, Topic.ARTICLES_CAPTURED, id, search::captured);
    }
    read(committed, Topic.ARTICLE_KEYS, id, search::key);
    read(all, Topic.ARTICLE_KEYS, id, search::copy);
    return search.found();
  }

  private void read(
      Consumer<String, byte[]> consumer,
      Topic topic,
      String key,
      java.util.function.Consumer<ConsumerRecord<String, byte[]>> taker) {
    String name = topics.name(topic);
    int partitions = consumer.partitionsFor(name).size();
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    // where the default partitioner puts the key
    var partition = new TopicPartition(name, Utils.toPositive(Utils.murmur2(bytes)) % partitions);
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    long end = ends.applyAsLong(partition);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (consumer.position(partition) < end) {
      var records = consumer.poll(POLL);
      for (ConsumerRecord<String, byte[]> record : records) {
        if (key.equals(record.key())) {
          taker.accept(record);
        }
      }
      if (!records.isEmpty()) {
        deadline = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() > deadline) {
        throw new TimeoutException(partition + " cannot be read to its end");
      }
    }
  }

  @Override
  public void close() {
    committed.close();
    all.close();
    deserializer.close();
  }

  private final class Search {
    private long captures;
    private long sealed;
    private long keys;
    private @Nullable String keyId;
    private boolean hasKey;
    private boolean isErased;

    void captured(ConsumerRecord<String, byte[]> record) {
      try {
        IndexedRecord event = deserializer.deserialize(record.topic(), record.value());
        if (event instanceof ArticleCaptured captured) {
          captures++;
          isErased = false;
          if (captured.getText().getKeyId() != null) {
            sealed++;
            keyId = captured.getText().getKeyId();
          }
        } else if (event instanceof ArticleErased) {
          isErased = true;
        }
      } catch (MalformedEventException e) {
        // no event, so no words of the article that anybody could tell
      }
    }

    void key(ConsumerRecord<String, byte[]> record) {
      hasKey = record.value() != null;
    }

    void copy(ConsumerRecord<String, byte[]> record) {
      keys += record.value() == null ? 0 : 1;
    }

    Found found() {
      return new Found(captures, sealed, keys, keyId, hasKey, isErased);
    }
  }
}
