package io.dateline.enrich.stream;

import io.dateline.enrich.text.Engine;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.Cause;
import io.dateline.schemas.events.EngineSelected;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.events.RetagRequested;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Selects an engine and commands the live app to tag each current text anew, in the order of the
 * captures. Safe to repeat: a command that was carried out is ignored by its number.
 */
final class Promotion implements AutoCloseable {
  /** Reason of a selection whose commands may not all have been sent. */
  static final String BEGUN = "BEGUN";

  /** Reason of a selection whose commands were all sent. */
  static final String SENT = "SENT";

  private static final String PRODUCER = "replay";

  private final EnrichConfig config;
  private final TopicCatalogue topics;
  private final int number;
  private final Engine engine;
  private final Clock clock;
  private final Wire wire;
  private final KafkaProducer<String, byte[]> producer;
  private volatile @Nullable Exception failed;

  Promotion(EnrichConfig config, EventSerdes serdes, int number, Engine engine, Clock clock) {
    this.config = config;
    this.topics = new TopicCatalogue(config.topics());
    this.number = number;
    this.engine = engine;
    this.clock = clock;
    this.wire =
        new Wire(serdes.deserializer(), serdes.serializer(), new Patience(config.patience()));
    var settings = config.clients();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    this.producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /**
   * Runs it.
   *
   * @param anew whether the selection has still to be written
   * @return commands sent
   */
  long run(boolean anew, @Nullable Instant since, EnrichReplay.Progress progress) {
    if (anew) {
      select(BEGUN);
    }
    long sent = 0;
    int partitions =
        RecordCursor.partitions(config.clients(), topics.name(Topic.ARTICLES_CAPTURED));
    for (int partition = 0; partition < partitions; partition++) {
      sent += send(partition, since);
      progress.show(partition + 1, partitions);
    }
    producer.flush();
    refuseIfFailed();
    select(SENT);
    return sent;
  }

  private long send(int partition, @Nullable Instant since) {
    long sent = 0;
    try (var enriched = cursor(Topic.ARTICLES_ENRICHED, partition);
        var captured = cursor(Topic.ARTICLES_CAPTURED, partition)) {
      ArticleStates states = ArticleStates.read(enriched, wire);
      for (var record = captured.next(); record != null; record = captured.next()) {
        if (since != null && record.timestamp() < since.toEpochMilli()) {
          continue;
        }
        var command = command(record, states);
        if (command != null) {
          send(Topic.RETAGS, record.key(), command);
          sent++;
        }
      }
    }
    return sent;
  }

  /** The command for a capture; null where its text is not current, or was tagged so before. */
  private @Nullable RetagRequested command(
      ConsumerRecord<String, byte[]> record, ArticleStates states) {
    if (!(EnrichmentVerification.event(wire, record).orElse(null)
        instanceof ArticleCaptured captured)) {
      return null;
    }
    ArticleEnriched current = states.of(captured.getArticleId());
    String eventId = captured.getMeta().getEventId();
    if (current == null || current.getMeta().getCause() == null || isTagged(current)) {
      return null;
    }
    if (!current.getMeta().getCause().getEventId().equals(eventId)) {
      return null;
    }
    return RetagRequested.newBuilder()
        .setMeta(meta(Retagging.idPrefix(eventId, number)))
        .setArticleId(captured.getArticleId())
        .setRevision(current.getRevision())
        .setTextHash(current.getTextHash())
        .setCapture(new Cause(eventId, record.topic(), record.partition(), record.offset()))
        .setPromotion(number)
        .setEngine(engine.version())
        .build();
  }

  private boolean isTagged(ArticleEnriched current) {
    return engine.version().equals(current.getMeta().getEngine())
        && engine.dictionaryVersion().equals(current.getMeta().getDictionary());
  }

  private void select(String reason) {
    var event =
        EngineSelected.newBuilder()
            .setMeta(meta("engine-" + engine.version() + "/promotion-" + number + "/" + reason))
            .setVersion(engine.version())
            .setPromotion(number)
            .setReason(reason)
            .build();
    try {
      producer.send(record(Topic.ACTORS, "engine", event)).get();
    } catch (ExecutionException e) {
      throw new DatelineException(
          "broker: did not take the selection of the engine: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatelineException("interrupted; run it again to go on", e);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback keeps what fails
  private void send(Topic topic, String key, IndexedRecord event) {
    producer.send(
        record(topic, key, event),
        (at, error) -> {
          if (error != null) {
            failed = error;
          }
        });
    refuseIfFailed();
  }

  private void refuseIfFailed() {
    Exception error = failed;
    if (error != null) {
      throw new DatelineException(
          "broker: did not take a command: " + error.getMessage() + "; run it again to go on",
          error);
    }
  }

  private ProducerRecord<String, byte[]> record(Topic topic, String key, IndexedRecord event) {
    return new ProducerRecord<>(topics.name(topic), key, wire.write(topics.name(topic), event));
  }

  private Meta meta(String eventId) {
    return Meta.newBuilder()
        .setEventId(eventId)
        .setRecordedAt(clock.instant())
        .setProducer(PRODUCER)
        .setEngine(engine.version())
        .setDictionary(engine.dictionaryVersion())
        .build();
  }

  private RecordCursor cursor(Topic topic, int partition) {
    return new RecordCursor(config.clients(), new TopicPartition(topics.name(topic), partition));
  }

  @Override
  public void close() {
    producer.close();
    wire.close();
  }
}
