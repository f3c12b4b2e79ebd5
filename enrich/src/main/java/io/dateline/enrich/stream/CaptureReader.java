package io.dateline.enrich.stream;

import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.Cause;
import io.dateline.schemas.serde.MalformedEventException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads captures from the log, by where they lie; cheap where they are asked for in order. Connects
 * when it is first used.
 */
final class CaptureReader implements CapturedTexts {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<String, Object> kafka;
  private final Wire wire;
  private @Nullable KafkaConsumer<byte[], byte[]> consumer;

  CaptureReader(Map<String, Object> kafka, Wire wire) {
    this.kafka = kafka;
    this.wire = wire;
  }

  @Override
  public Optional<ArticleCaptured> find(Cause capture) {
    var record = read(new TopicPartition(capture.getTopic(), capture.getPartition()), capture);
    if (record == null || record.value() == null) {
      return Optional.empty();
    }
    try {
      return wire.read(record.topic(), record.value()) instanceof ArticleCaptured captured
              && captured.getMeta().getEventId().equals(capture.getEventId())
          ? Optional.of(captured)
          : Optional.empty();
    } catch (MalformedEventException e) {
      return Optional.empty();
    }
  }

  private @Nullable ConsumerRecord<byte[], byte[]> read(TopicPartition from, Cause capture) {
    var reader = open();
    var one = List.of(from);
    if (!reader.assignment().equals(java.util.Set.copyOf(one))) {
      reader.assign(one);
    }
    if (reader.position(from) != capture.getOffset()) {
      reader.seek(from, capture.getOffset());
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      for (var record : reader.poll(POLL).records(from)) {
        return record.offset() == capture.getOffset() ? record : null; // a gap, or out of range
      }
      long end = reader.endOffsets(one).get(from);
      if (reader.position(from) > capture.getOffset() || capture.getOffset() >= end) {
        return null;
      }
    }
    throw new KafkaException(from + " at " + capture.getOffset() + " does not come");
  }

  private KafkaConsumer<byte[], byte[]> open() {
    KafkaConsumer<byte[], byte[]> opened = consumer;
    if (opened == null) {
      var settings = new java.util.HashMap<>(kafka);
      settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
      settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
      settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
      settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
      settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 256 * 1024);
      opened =
          new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      consumer = opened;
    }
    return opened;
  }

  @Override
  public void close() {
    if (consumer != null) {
      consumer.close();
      consumer = null;
    }
    wire.close();
  }
}
