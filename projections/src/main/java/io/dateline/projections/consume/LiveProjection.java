package io.dateline.projections.consume;

import io.dateline.projections.project.ViewWriter;
import io.dateline.projections.project.Words;
import io.dateline.projections.store.Database;
import io.dateline.projections.store.Generations;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.topics.TopicCatalogue;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the live views up to date on a thread of its own: one projector after another, each for the
 * generation that is live. Start and close from any thread, once each.
 */
public final class LiveProjection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveProjection.class);
  private static final Duration RESTART = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LogSettings settings;
  private final Database database;
  private final Words words;
  private final Clock clock;
  private final TopicCatalogue catalogue;
  private final EventSerdes serdes;
  private final ProjectorStatus status;
  private final String owner = UUID.randomUUID().toString();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "projector");
  private volatile Projector current;

  /**
   * A projection that has not started.
   *
   * @param clock tells the times of checkpoints
   * @param listener hears of what has come into the views
   */
  public LiveProjection(
      LogSettings settings,
      Database database,
      Words words,
      Clock clock,
      ProjectionListener listener) {
    this.settings = settings;
    this.status = new ProjectorStatus(listener);
    this.database = database;
    this.words = words;
    this.clock = clock;
    this.catalogue = new TopicCatalogue(settings.topics());
    this.serdes = EventSerdes.of(settings.registry());
  }

  /** Starts; returns at once. */
  public void start() {
    thread.start();
  }

  /** Why the views do not advance; empty where they do. */
  public String problem() {
    return status.problem();
  }

  /** Records written since the start. */
  public long records() {
    return status.records();
  }

  private void run() {
    while (closed.getCount() > 0) {
      try {
        project(new Generations(database).liveOrFirst());
      } catch (RuntimeException | OutOfMemoryError e) {
        status.failing(String.valueOf(e.getMessage()));
        LOG.error("projector ended, starts again: retry={}", RESTART, e);
        awaitClosed(RESTART);
      }
    }
  }

  private void project(String generation) {
    try (var consumer =
            new KafkaConsumer<byte[], byte[]>(
                settings.kafkaWith(consumerSettings("dateline-projections-" + generation)));
        var producer = new KafkaProducer<byte[], byte[]>(settings.kafkaWith(producerSettings()));
        var serializer = serdes.serializer();
        var decoder = new EventDecoder(catalogue, serdes.deserializer())) {
      var projector =
          new Projector(
              consumer,
              topics(),
              generation,
              new Claims(database, catalogue, generation, owner),
              database,
              decoder,
              new Outcasts(producer, catalogue),
              new CheckpointPublisher(producer, serializer, catalogue, database, clock),
              words,
              status);
      current = projector;
      if (closed.getCount() > 0) {
        LOG.info("projector starts: generation={} owner={}", generation, owner);
        projector.run();
      }
    } finally {
      current = null;
    }
  }

  private List<String> topics() {
    return ViewWriter.TOPICS.stream().map(name -> settings.topics().prefix() + name).toList();
  }

  static Map<String, Object> consumerSettings(String group) {
    var own = new HashMap<String, Object>();
    own.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    own.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
    own.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 * 1024 * 1024);
    own.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 * 1024 * 1024);
    own.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    own.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    own.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    own.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return own;
  }

  static Map<String, Object> producerSettings() {
    var own = new HashMap<String, Object>();
    own.put(ProducerConfig.ACKS_CONFIG, "all");
    own.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    own.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    own.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    own.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    own.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicCatalogue.MAX_MESSAGE_BYTES);
    own.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    own.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return own;
  }

  private void awaitClosed(Duration time) {
    try {
      if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("closed while waiting");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends after the batch under way. */
  @Override
  public void close() {
    closed.countDown();
    Projector running = current;
    if (running != null) {
      running.stop();
    }
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
