package io.dateline.ingest;

import io.dateline.schemas.topics.TopicCatalogue;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka clients with the settings on which the service's promises rest. */
final class KafkaClients {
  private static final String GROUP = "dateline-ingest";
  private static final int TRANSACTION_MS = 30_000;

  private final IngestConfig config;

  KafkaClients(IngestConfig config) {
    this.config = config;
  }

  /** Idempotent and transactional; not yet initialised. */
  Producer<String, byte[]> producer() {
    Map<String, Object> settings = new HashMap<>(config.kafka());
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrap());
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "dateline-ingest-" + config.instance());
    settings.put(
        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
        config.topics().prefix() + "ingest-" + config.instance());
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MS);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicCatalogue.MAX_MESSAGE_BYTES);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 32L * 1024 * 1024);
    settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 25_000);
    settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 20_000);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Member of the group that shares the feeds. */
  Consumer<String, byte[]> feedsConsumer() {
    Map<String, Object> settings = reading("feeds");
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.topics().prefix() + GROUP);
    // a member that comes or goes leaves the feeds of the others alone
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000);
    settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** Reads cursors by assignment, outside any group. */
  Consumer<String, byte[]> cursorsConsumer() {
    return new KafkaConsumer<>(
        reading("cursors"), new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** Reads dead letters, and records by their offsets, outside any group. */
  Consumer<String, byte[]> lettersConsumer(Deserializer<byte[]> values) {
    Map<String, Object> settings = reading("letters");
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 * 1024 * 1024);
    return new KafkaConsumer<>(settings, new StringDeserializer(), values);
  }

  /** Reads what the log holds of an article, or all that lies in its files. */
  Consumer<String, byte[]> recordsConsumer(boolean committed) {
    Map<String, Object> settings = reading("records");
    if (!committed) {
      settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    }
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** The offset after the last record of a partition, committed or not. */
  long end(TopicPartition partition) {
    try (Admin admin = Admin.create(settings())) {
      return admin
          .listOffsets(Map.of(partition, OffsetSpec.latest()))
          .partitionResult(partition)
          .get()
          .offset();
    } catch (ExecutionException e) {
      throw new KafkaException(partition + " tells no end: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** Settings for those who make clients of their own. */
  Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(config.kafka());
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrap());
    return settings;
  }

  private Map<String, Object> reading(String what) {
    Map<String, Object> settings = new HashMap<>(config.kafka());
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrap());
    settings.put(
        ConsumerConfig.CLIENT_ID_CONFIG, "dateline-ingest-" + config.instance() + "-" + what);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return settings;
  }
}
