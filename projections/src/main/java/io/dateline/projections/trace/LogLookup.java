package io.dateline.projections.trace;

import io.dateline.projections.consume.LogSettings;
import io.dateline.projections.query.CapturedText;
import io.dateline.projections.query.LogUnavailableException;
import io.dateline.projections.query.LoggedRecord;
import io.dateline.projections.query.Place;
import io.dateline.projections.query.RecordLookup;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.keys.ArticleWords;
import io.dateline.schemas.keys.UnknownWrappingKeyException;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.serde.MalformedEventException;
import io.dateline.schemas.serde.RegistryUnavailableException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads single records, each look-up by a consumer of its own. Thread-safe. */
public final class LogLookup implements RecordLookup {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int PREFIX_BYTES = 5;

  private static final String NO_KEY =
      "encrypted; no wrapping key configured here: set erasure.wrapping-key, or"
          + " DATELINE_ERASURE_WRAPPING_KEY, to the key that ingest has";

  private final LogSettings log;
  private final ArticleWords words;

  /**
   * A look-up in that log.
   *
   * @param words opens the texts of articles; not closed by this
   */
  public LogLookup(LogSettings log, ArticleWords words) {
    this.log = log;
    this.words = words;
  }

  @Override
  public Map<Place, LoggedRecord> at(Collection<Place> places) {
    var byPartition = new HashMap<TopicPartition, Set<Long>>();
    for (Place place : places) {
      byPartition.computeIfAbsent(partition(place), p -> new HashSet<>()).add(place.offset());
    }
    var found = new HashMap<Place, LoggedRecord>();
    try (var consumer = consumer();
        var deserializer = EventSerdes.of(log.registry()).deserializer()) {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      for (var wanted : byPartition.entrySet()) {
        for (long offset : wanted.getValue()) {
          var record = read(consumer, wanted.getKey(), offset, deadline);
          if (record != null) {
            found.put(place(record), logged(record, deserializer));
          }
        }
      }
      return found;
    } catch (KafkaException | RegistryUnavailableException e) {
      throw new LogUnavailableException("log: cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public CapturedText text(Place place) {
    try (var consumer = consumer();
        var deserializer = EventSerdes.of(log.registry()).deserializer()) {
      var record =
          read(consumer, partition(place), place.offset(), System.nanoTime() + PATIENCE.toNanos());
      return record != null
              && deserializer.deserialize(record.topic(), record.value())
                  instanceof ArticleCaptured captured
          ? open(captured)
          : CapturedText.unread();
    } catch (MalformedEventException e) {
      return CapturedText.unread();
    } catch (KafkaException | RegistryUnavailableException e) {
      throw new LogUnavailableException("log: cannot be read: " + e.getMessage(), e);
    }
  }

  private CapturedText open(ArticleCaptured captured) {
    if (captured.getText().getKeyId() != null && !words.opensSealed()) {
      return new CapturedText(CapturedText.State.ENCRYPTED, null, NO_KEY);
    }
    try {
      return words
          .open(captured.getArticleId(), captured.getText())
          .map(text -> new CapturedText(CapturedText.State.OPEN, text, null))
          .orElseGet(() -> new CapturedText(CapturedText.State.DESTROYED, null, null));
    } catch (UnknownWrappingKeyException e) {
      return new CapturedText(CapturedText.State.ENCRYPTED, null, "encrypted; " + e.getMessage());
    }
  }

  private static @Nullable ConsumerRecord<byte[], byte[]> read(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition from, long offset, long deadline) {
    var one = Set.of(from);
    consumer.assign(one);
    long first = consumer.beginningOffsets(one).get(from);
    long end = consumer.endOffsets(one).get(from);
    if (offset < first || offset >= end) {
      return null;
    }
    consumer.seek(from, offset);
    while (consumer.position(from) <= offset) {
      for (var record : consumer.poll(POLL).records(from)) {
        return record.offset() == offset ? record : null; // a gap: nothing lies there
      }
      if (System.nanoTime() > deadline) {
        throw new LogUnavailableException(
            "log: " + from + " at " + offset + " does not come; is the broker up?", null);
      }
    }
    return null;
  }

  private LoggedRecord logged(
      ConsumerRecord<byte[], byte[]> record, Deserializer<IndexedRecord> deserializer) {
    int schemaId =
        record.value() == null || record.value().length < PREFIX_BYTES
            ? -1
            : ByteBuffer.wrap(record.value()).getInt(1);
    Instant timestamp = Instant.ofEpochMilli(record.timestamp());
    try {
      IndexedRecord event = deserializer.deserialize(record.topic(), record.value());
      return new LoggedRecord(event.getSchema().getName(), eventId(event), schemaId, timestamp);
    } catch (MalformedEventException e) {
      return new LoggedRecord("no event", null, schemaId, timestamp);
    }
  }

  private static @Nullable String eventId(IndexedRecord event) {
    var meta = event.getSchema().getField("meta");
    return meta != null && event.get(meta.pos()) instanceof IndexedRecord of
        ? String.valueOf(of.get(of.getSchema().getField("eventId").pos()))
        : null;
  }

  private TopicPartition partition(Place place) {
    return new TopicPartition(log.topics().prefix() + place.topic(), place.partition());
  }

  private Place place(ConsumerRecord<byte[], byte[]> record) {
    String topic = record.topic().substring(log.topics().prefix().length());
    return new Place(topic, record.partition(), record.offset());
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    var settings = new HashMap<String, Object>(log.kafka());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 64 * 1024);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
