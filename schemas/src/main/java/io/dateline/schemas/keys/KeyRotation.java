package io.dateline.schemas.keys;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Wraps every key of an article with the current wrapping key that a former one wraps. Goes beside
 * running services. Broken off at any moment, it carries on when it is run again, and run after it
 * is done it changes nothing: what lies on the log says what is left to do. A key that is destroyed
 * meanwhile stays destroyed.
 */
public final class KeyRotation {
  private static final int BATCH = 5000;

  private final Map<String, ?> kafka;
  private final RegistrySettings registry;
  private final TopicCatalogue topics;
  private final WrappingKeys keys;
  private final Clock clock;
  private final int batch;

  /**
   * @param kafka settings of Kafka's clients, {@code bootstrap.servers} among them
   * @param keys the current one, and those before it
   */
  public KeyRotation(
      Map<String, ?> kafka,
      RegistrySettings registry,
      TopicCatalogue topics,
      WrappingKeys keys,
      Clock clock) {
    this(kafka, registry, topics, keys, clock, BATCH);
  }

  private KeyRotation(
      Map<String, ?> kafka,
      RegistrySettings registry,
      TopicCatalogue topics,
      WrappingKeys keys,
      Clock clock,
      int batch) {
    this.kafka = Map.copyOf(kafka);
    this.registry = registry;
    this.topics = topics;
    this.keys = keys;
    this.clock = clock;
    this.batch = batch;
  }

  /** The same with other transactions: each takes what lies on so many offsets. */
  public KeyRotation inBatchesOf(int offsets) {
    return new KeyRotation(kafka, registry, topics, keys, clock, offsets);
  }

  /**
   * How the keys are wrapped now; writes nothing.
   *
   * @throws DatelineException where broker or registry do not answer
   */
  public RotationReport count() {
    try (var codec = new KeyCodec(registry, topic())) {
      return each(codec, (number, rotation) -> rotation.count());
    } catch (KafkaException e) {
      throw failed("list", e);
    }
  }

  /**
   * Wraps anew what is left, on the calling thread.
   *
   * @throws DatelineException where broker or registry do not answer, or another rotation has begun
   */
  public RotationReport run(RotationProgress progress) {
    try (var codec = new KeyCodec(registry, topic());
        var rewriting = new KeyRewriting(kafka, topic() + "-rotation", codec, keys, clock)) {
      int partitions = KeyPartition.count(kafka, topic());
      return each(
          codec,
          (number, rotation) ->
              rotation.rewrap(
                  rewriting, batch, count -> progress.wrapping(number, partitions, count)));
    } catch (KafkaException e) {
      throw failed("rotate", e);
    }
  }

  private RotationReport each(
      KeyCodec codec, BiFunction<Integer, PartitionRotation, RotationReport> work) {
    int partitions = KeyPartition.count(kafka, topic());
    RotationReport sum = RotationReport.none();
    for (int number = 0; number < partitions; number++) {
      try (var partition = new KeyPartition(kafka, new TopicPartition(topic(), number))) {
        sum = sum.plus(work.apply(number, new PartitionRotation(partition, codec, keys)));
      }
    }
    return sum;
  }

  private String topic() {
    return topics.name(Topic.ARTICLE_KEYS);
  }

  private static DatelineException failed(String command, KafkaException e) {
    return new DatelineException(
        "keys "
            + command
            + ": broker: "
            + e.getMessage()
            + "; is it up? Run it again, it carries on",
        e);
  }
}
