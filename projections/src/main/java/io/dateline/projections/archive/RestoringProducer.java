package io.dateline.projections.archive;

import io.dateline.projections.consume.LogSettings;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.topics.TopicCatalogue;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes records in their order and tells of the first that was refused. For one thread. */
final class RestoringProducer implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<Exception> refused = new AtomicReference<>();

  RestoringProducer(LogSettings log) {
    var settings = new HashMap<String, Object>(log.kafka());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicCatalogue.MAX_MESSAGE_BYTES);
    settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of what was refused
  void send(ProducerRecord<byte[], byte[]> record) {
    throwIfRefused();
    producer.send(
        record,
        (at, failure) -> {
          if (failure != null) {
            refused.compareAndSet(null, failure);
          }
        });
  }

  /** Returns when the broker has all that was sent. */
  void flush() {
    producer.flush();
    throwIfRefused();
  }

  private void throwIfRefused() {
    Exception failure = refused.get();
    if (failure != null) {
      throw new DatelineException(
          "broker: did not take a record of the export: "
              + failure.getMessage()
              + "; run the same command again to go on",
          failure);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
