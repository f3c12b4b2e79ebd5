package io.dateline.enrich.stream;

import io.dateline.enrich.dictionary.DictionaryPublisher;
import io.dateline.enrich.dictionary.DictionaryReader;
import io.dateline.enrich.engine.ReleasedEngines;
import io.dateline.enrich.text.Engine;
import io.dateline.enrich.text.TextEngine;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.EngineSelected;
import io.dateline.schemas.keys.ArticleWords;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The enricher as a service: publishes the shipped dictionary where the log does not have it,
 * follows the log's dictionary, and runs the Streams app. Start once, close once; the rest may be
 * called from any thread.
 */
public final class EnrichService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EnrichService.class);
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(20);
  private static final String SHIPPED = "shipped";

  private final TopicCatalogue topics;
  private final LiveEngines engines;
  private final Patience patience;
  private final DictionaryReader reader;
  private final Thread dictionaryThread;
  private final KafkaStreams streams;
  private final KafkaStreamsMetrics metrics;

  private EnrichService(
      EnrichConfig config, TextEngine shipped, MeterRegistry meters, ArticleWords words) {
    var serdes = EventSerdes.of(config.registry());
    this.topics = new TopicCatalogue(config.topics());
    this.patience = new Patience(config.patience());
    this.reader =
        new DictionaryReader(config.bootstrap(), config.kafka(), serdes, topics.name(Topic.ACTORS));
    Dictionary dictionary = currentDictionary(config, serdes);
    this.engines =
        new LiveEngines(
            new ReleasedEngines(shipped, config.engines()),
            dictionary,
            reader.selected().map(EngineSelected::getVersion).orElse(null));
    engines.live(); // the service does not start without its engine
    this.dictionaryThread =
        new Thread(
            () -> reader.follow(engines::use, chosen -> engines.select(chosen.getVersion())),
            "dictionary");
    var topology =
        new EnrichTopology(
                topics,
                engines,
                () -> wire(serdes),
                words::open,
                () -> new CaptureReader(config.clients(), wire(serdes)),
                topics::name)
            .build();
    this.streams = new KafkaStreams(topology, StreamsSettings.of(config));
    streams.setGlobalStateRestoreListener(new RestoreProgress(meters));
    this.metrics = new KafkaStreamsMetrics(streams);
    metrics.bindTo(meters);
  }

  /**
   * Starts the enricher; returns once the dictionary is there and the app is starting.
   *
   * @param config where and how
   * @param shipped the engine with the dictionary that comes with this version
   * @param meters takes the metrics of the app
   * @throws DatelineException where topics are missing or would lose facts
   */
  public static EnrichService start(EnrichConfig config, TextEngine shipped, MeterRegistry meters) {
    return start(config, shipped, meters, ArticleWords.inTheClear());
  }

  /**
   * The same for articles whose words are encrypted.
   *
   * @param words opens them; not closed by this
   */
  public static EnrichService start(
      EnrichConfig config, TextEngine shipped, MeterRegistry meters, ArticleWords words) {
    assertTopics(config);
    var service = new EnrichService(config, shipped, meters, words);
    service.dictionaryThread.setDaemon(true);
    service.dictionaryThread.start();
    service.streams.setUncaughtExceptionHandler(
        e -> {
          LOG.error("stage=enrich reason=THREAD_FAILED: replaced, its records are tried again", e);
          return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    service.streams.start();
    return service;
  }

  /** The engine in use now. */
  public Engine engine() {
    return engines.live();
  }

  private Wire wire(EventSerdes serdes) {
    return new Wire(serdes.deserializer(), serdes.serializer(), patience);
  }

  /** Why the app cannot take records now; empty where it can. */
  public Optional<String> unreadyBecause() {
    var state = streams.state();
    return state == KafkaStreams.State.RUNNING
        ? Optional.empty()
        : Optional.of("stream app is " + state);
  }

  private Dictionary currentDictionary(EnrichConfig config, EventSerdes serdes) {
    Optional<Dictionary> onLog = reader.readToEnd();
    Dictionary ours = Dictionary.shipped();
    Dictionary former = onLog.orElseGet(() -> Dictionary.of(List.of()));
    Dictionary next = ShippedUpgrade.of(former, ours);
    int changes =
        new DictionaryPublisher(
                config.bootstrap(),
                config.kafka(),
                serdes,
                topics.name(Topic.ACTORS),
                Clock.systemUTC())
            .publish(former, next, SHIPPED);
    if (changes == 0) {
      return former;
    }
    LOG.info("stage=dictionary version={} changes={} published", next.version(), changes);
    return reader.readToEnd().orElse(next);
  }

  private static void assertTopics(EnrichConfig config) {
    try (Admin admin = Admin.create(config.clients())) {
      new TopicCatalogue(config.topics()).assertFactsAreKept(admin);
    }
  }

  /** Ends after the records under way; what was fetched beyond them is read again at a start. */
  @Override
  public void close() {
    patience.stop();
    reader.stop();
    metrics.close();
    // unpaused, its threads would first get through all that they have fetched: a minute's work
    streams.pause();
    if (!streams.close(CLOSE_WAIT)) {
      LOG.warn("stage=enrich reason=SLOW_STOP: not stopped within {}", CLOSE_WAIT);
    }
    try {
      dictionaryThread.join(CLOSE_WAIT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    reader.close();
  }
}
