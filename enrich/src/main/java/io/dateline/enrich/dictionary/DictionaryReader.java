package io.dateline.enrich.dictionary;

import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.schemas.events.EngineSelected;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.serde.MalformedEventException;
import io.dateline.schemas.serde.RegistryUnavailableException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the actors topic from its beginning and hands on each dictionary that is released. Not
 * thread-safe but for {@link #stop()}.
 */
public final class DictionaryReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DictionaryReader.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final DictionaryLog log = new DictionaryLog();
  private final KafkaConsumer<String, byte[]> consumer;
  private final Deserializer<IndexedRecord> deserializer;
  private final TopicPartition partition;
  private volatile boolean stopped;

  /**
   * A reader at the beginning of the topic.
   *
   * @param bootstrap brokers
   * @param kafka passed to the consumer as it is
   * @param serdes reads the events
   * @param topic full name of the actors topic, which has one partition
   */
  public DictionaryReader(
      String bootstrap, Map<String, String> kafka, EventSerdes serdes, String topic) {
    var settings = new HashMap<String, Object>(kafka);
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
    this.consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    this.deserializer = serdes.deserializer();
    this.partition = new TopicPartition(topic, 0);
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
  }

  /**
   * Reads up to the present end of the topic.
   *
   * @return the dictionary of the last release; empty where there is none yet
   */
  public Optional<Dictionary> readToEnd() {
    long end = consumer.endOffsets(List.of(partition)).get(partition);
    while (consumer.position(partition) < end && !stopped) {
      consumer.poll(POLL).forEach(record -> apply(record));
    }
    return log.released();
  }

  /** The engine that was selected last, of what was read so far; empty where none was. */
  public Optional<EngineSelected> selected() {
    return log.selected();
  }

  /** Hands on what is newly released or selected, until {@link #stop()}. */
  public void follow(Consumer<Dictionary> onRelease, Consumer<EngineSelected> onSelection) {
    while (!stopped) {
      try {
        for (var record : consumer.poll(POLL)) {
          var before = log.selected();
          apply(record).ifPresent(onRelease);
          log.selected().filter(now -> !before.equals(log.selected())).ifPresent(onSelection);
        }
      } catch (WakeupException e) {
        return;
      } catch (RegistryUnavailableException e) {
        LOG.warn("stage=dictionary reason=REGISTRY_UNAVAILABLE {}", e.getMessage());
      }
    }
  }

  /** Ends {@link #follow} from any thread. */
  public void stop() {
    stopped = true;
    consumer.wakeup();
  }

  private Optional<Dictionary> apply(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      return Optional.empty();
    }
    try {
      return log.apply(deserializer.deserialize(record.topic(), record.value()));
    } catch (MalformedEventException e) {
      LOG.warn(
          "stage=dictionary reason={} topic={} partition={} offset={} {}; skipped",
          e.reason(),
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
      return Optional.empty();
    } catch (RegistryUnavailableException e) {
      consumer.seek(partition, record.offset());
      throw e;
    }
  }

  @Override
  public void close() {
    consumer.close();
    deserializer.close();
  }
}
