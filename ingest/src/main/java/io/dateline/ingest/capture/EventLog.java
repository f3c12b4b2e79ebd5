package io.dateline.ingest.capture;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes records, each call in one transaction: all of them or none. Safe for any thread; calls
 * wait for each other. After a failure the producer is made anew.
 */
public final class EventLog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(5);

  private final Supplier<Producer<String, byte[]>> producers;
  private final Serializer<IndexedRecord> serializer;
  private final TopicCatalogue topics;
  private final Sealing sealing;
  private @Nullable Producer<String, byte[]> producer;
  private boolean fenced;

  /**
   * @param producers makes a transactional producer that is not yet initialised
   * @param serializer used under this object's lock only, closed with it
   * @param topics names the topics
   */
  public EventLog(
      Supplier<Producer<String, byte[]>> producers,
      Serializer<IndexedRecord> serializer,
      TopicCatalogue topics) {
    this(producers, serializer, topics, Sealing.none());
  }

  /**
   * The same for words that are sealed on their way.
   *
   * @param sealing used under this object's lock only
   */
  public EventLog(
      Supplier<Producer<String, byte[]>> producers,
      Serializer<IndexedRecord> serializer,
      TopicCatalogue topics,
      Sealing sealing) {
    this.producers = producers;
    this.serializer = serializer;
    this.topics = topics;
    this.sealing = sealing;
  }

  /**
   * Writes the entries in their order.
   *
   * @return for each partition written to the offset after the last record
   * @throws DatelineException where broker or registry refuse or do not answer; nothing is written
   */
  public synchronized Map<TopicPartition, Long> append(List<LogEntry> entries) {
    if (entries.isEmpty()) {
      return Map.of();
    }
    List<ProducerRecord<String, byte[]>> records = sealed(entries);
    try {
      return write(open(), records);
    } catch (KafkaException e) {
      fenced =
          e instanceof ProducerFencedException || e.getCause() instanceof ProducerFencedException;
      if (!fenced && !(e instanceof TimeoutException)) {
        abort();
      }
      discard();
      throw failed(e);
    }
  }

  private List<ProducerRecord<String, byte[]>> sealed(List<LogEntry> entries) {
    try {
      return sealing.seal(entries).stream().map(this::record).toList();
    } catch (KafkaException e) {
      throw failed(e); // the keys cannot be read
    }
  }

  private DatelineException failed(KafkaException e) {
    return new DatelineException(
        fenced
            ? "another ingest runs under the same instance name; give each its own 'ingest.instance'"
            : "broker: cannot write " + e.getMessage() + "; is it up, and are the topics there?",
        e);
  }

  private static Map<TopicPartition, Long> write(
      Producer<String, byte[]> open, List<ProducerRecord<String, byte[]>> records) {
    open.beginTransaction();
    List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
    for (ProducerRecord<String, byte[]> each : records) {
      sent.add(open.send(each));
    }
    open.commitTransaction();
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (Future<RecordMetadata> future : sent) {
      RecordMetadata at = metadata(future);
      ends.merge(new TopicPartition(at.topic(), at.partition()), at.offset() + 1, Math::max);
    }
    return ends;
  }

  private static RecordMetadata metadata(Future<RecordMetadata> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  private ProducerRecord<String, byte[]> record(LogEntry entry) {
    long timestamp = entry.timestamp().toEpochMilli();
    LogEntry.Raw raw = entry.raw();
    if (raw != null) {
      return new ProducerRecord<>(
          raw.topic(), raw.partition(), timestamp, entry.key(), raw.value(), raw.headers());
    }
    String topic = topics.name(Objects.requireNonNull(entry.topic()));
    if (entry.event() == null) {
      return new ProducerRecord<>(topic, null, timestamp, entry.key(), null, new RecordHeaders());
    }
    Headers headers = new RecordHeaders();
    byte[] value = serializer.serialize(topic, headers, entry.event());
    return new ProducerRecord<>(topic, null, timestamp, entry.key(), value, headers);
  }

  /** A dead letter of the stage that reads sources, to be written with other entries. */
  public LogEntry deadLetter(Rejection rejection, int attempt, Instant timestamp) {
    return LogEntry.of(rejection, topics.name(Topic.DEAD_LETTERS), attempt, timestamp);
  }

  private Producer<String, byte[]> open() {
    if (fenced) {
      throw failed(new ProducerFencedException("fenced before"));
    }
    if (producer == null) {
      Producer<String, byte[]> made = producers.get();
      try {
        made.initTransactions();
      } catch (KafkaException e) {
        made.close(Duration.ZERO);
        throw e;
      }
      producer = made;
    }
    return producer;
  }

  /** Readers of committed records wait for an open transaction; the broker ends it only in time. */
  private void abort() {
    if (producer != null) {
      try {
        producer.abortTransaction();
      } catch (KafkaException | IllegalStateException e) {
        LOG.warn("transaction cannot be aborted: {}", e.getMessage());
      }
    }
  }

  private void discard() {
    if (producer != null) {
      try {
        producer.close(Duration.ZERO);
      } catch (KafkaException e) {
        LOG.warn("producer cannot be closed: {}", e.getMessage());
      }
      producer = null;
    }
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(CLOSE_WAIT);
      producer = null;
    }
    serializer.close();
  }
}
