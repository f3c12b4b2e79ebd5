package io.dateline.schemas.keys;

import io.dateline.schemas.events.ArticleKey;
import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The keys that stand on the log. Follows the topic as it is asked: a key that is not known is
 * looked for up to the topic's present end, and one that was destroyed is found missing within a
 * second. Memory: some 32 bytes an article, and the 10,000 keys used last. Thread-safe; reads the
 * topic when first asked.
 */
public final class ArticleKeys implements AutoCloseable {
  private static final int MOST_CACHED = 10_000;
  private static final long STALE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Map<String, ?> kafka;
  private final RegistrySettings registry;
  private final String topic;
  private final WrappingKeys wrapping;
  private final LongSupplier nanos;
  private final KeyIndex index = new KeyIndex();
  private final Map<String, ArticleKey> cache =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ArticleKey> eldest) {
          return size() > MOST_CACHED;
        }
      };
  private @Nullable KeyTopic log;
  private long readAt;

  /**
   * @param kafka settings of Kafka's clients, {@code bootstrap.servers} among them
   * @param wrapping wraps new keys, and opens those on the log
   */
  public ArticleKeys(
      Map<String, ?> kafka,
      RegistrySettings registry,
      TopicCatalogue topics,
      WrappingKeys wrapping) {
    this.kafka = Map.copyOf(kafka);
    this.registry = registry;
    this.topic = topics.name(Topic.ARTICLE_KEYS);
    this.wrapping = wrapping;
    this.nanos = System::nanoTime;
  }

  /**
   * The key of an article with that id.
   *
   * @return empty where it was destroyed, or never was
   * @throws UnknownWrappingKeyException where it stands, and cannot be opened here
   * @throws org.apache.kafka.common.KafkaException where the broker does not answer
   */
  public synchronized Optional<DataKey> find(String articleId, String keyId) {
    refresh();
    Optional<DataKey> opened = lookUp(articleId, keyId).flatMap(wrapping::unwrap);
    if (opened.isPresent()) {
      return opened;
    }
    readToEnd(); // it may be new, or wrapped anew
    return lookUp(articleId, keyId).map(this::unwrap);
  }

  /**
   * The key to seal an article's words with, as the log has it now; empty where it has none.
   *
   * @throws UnknownWrappingKeyException where it has one that cannot be opened here: another in its
   *     place would destroy it
   */
  public synchronized Optional<DataKey> current(String articleId) {
    return lookUp(articleId).map(this::unwrap);
  }

  /** Brings what is known up to the present end of the log. */
  public synchronized void readToEnd() {
    if (log == null) {
      log = new KeyTopic(kafka, registry, topic);
    }
    log.readToEnd(this::take);
    readAt = nanos.getAsLong();
  }

  /** A new key, and the event by which it comes to stand on the log. */
  public NewKey create(String articleId, Instant at, String producer) {
    DataKey key = DataKey.random();
    return new NewKey(key, wrapping.wrapped(articleId, key, at, producer));
  }

  /** A key that is not on the log yet. */
  public record NewKey(DataKey key, ArticleKey event) {}

  private void refresh() {
    if (log == null || nanos.getAsLong() - readAt > STALE_NANOS) {
      readToEnd();
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    cache.remove(record.key());
    if (record.value() == null) {
      index.remove(record.key());
    } else {
      index.put(record.key(), record.partition(), record.offset());
    }
  }

  private Optional<ArticleKey> lookUp(String articleId, String keyId) {
    return lookUp(articleId).filter(key -> key.getKeyId().equals(keyId));
  }

  private Optional<ArticleKey> lookUp(String articleId) {
    ArticleKey cached = cache.get(articleId);
    if (cached != null) {
      return Optional.of(cached);
    }
    KeyIndex.Place place = index.get(articleId);
    if (place == null || log == null) {
      return Optional.empty();
    }
    // articles follow each other as their keys do, so the next ones are kept too
    for (var record : log.from(place.partition(), place.offset())) {
      KeyIndex.Place newest = index.get(record.key());
      if (newest != null && newest.equals(place(record))) {
        ArticleKey key = log.key(record);
        if (key != null) {
          cache.put(record.key(), key);
        }
      }
    }
    return Optional.ofNullable(cache.get(articleId));
  }

  private static KeyIndex.Place place(ConsumerRecord<?, ?> record) {
    return new KeyIndex.Place(record.partition(), record.offset());
  }

  private DataKey unwrap(ArticleKey key) {
    return wrapping
        .unwrap(key)
        .orElseThrow(
            () -> new UnknownWrappingKeyException(key, wrapping.knows(key.getWrappingKeyId())));
  }

  @Override
  public synchronized void close() {
    if (log != null) {
      log.close();
      log = null;
    }
  }
}
