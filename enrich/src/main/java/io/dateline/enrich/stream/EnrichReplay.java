package io.dateline.enrich.stream;

import io.dateline.enrich.dictionary.DictionaryReader;
import io.dateline.enrich.engine.ReleasedEngines;
import io.dateline.enrich.text.Engine;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.EngineSelected;
import io.dateline.schemas.keys.ArticleWords;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;

/**
 * Tags captured articles with another engine. The shadow run is a stream app of its own, with an id
 * and topics of its own, and makes the report and nothing else; a promotion then selects the engine
 * and sends each article through the live app again. For one thread; one at a time.
 */
public final class EnrichReplay {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(30);

  private final EnrichConfig config;
  private final ReleasedEngines engines;
  private final TopicCatalogue topics;
  private final EventSerdes serdes;
  private final ArticleWords words;

  /**
   * @param config of the live app
   * @param engines that can be run here
   */
  public EnrichReplay(EnrichConfig config, ReleasedEngines engines) {
    this(config, engines, ArticleWords.inTheClear());
  }

  /**
   * The same for articles whose words are encrypted.
   *
   * @param words opens them; not closed by this
   */
  public EnrichReplay(EnrichConfig config, ReleasedEngines engines, ArticleWords words) {
    this.words = words;
    this.config = config;
    this.engines = engines;
    this.topics = new TopicCatalogue(config.topics());
    this.serdes = EventSerdes.of(config.registry());
  }

  /** Told how far it is: articles read, of how many. */
  @FunctionalInterface
  public interface Progress {
    /** Shows it. */
    void show(long done, long total);
  }

  /** Why an engine cannot be run here; empty where it can. */
  public Optional<String> notRunBecause(String version) {
    return engines.has(version)
        ? Optional.empty()
        : Optional.of("engine " + version + ": " + engines.place(version));
  }

  /** The promotion that was begun and not brought to its end, if any. */
  public Optional<EngineSelected> brokenOff() {
    return selected().filter(last -> last.getReason().equals(Promotion.BEGUN));
  }

  /**
   * Runs an engine in the shadow over what was captured until now.
   *
   * @param version of the engine, which has to be here
   * @param since only captures recorded from then on; null for all
   * @throws DatelineException where it cannot be run
   */
  public ReplayReport shadow(String version, @Nullable Instant since, Progress progress) {
    Engine engine = engine(version);
    try (Admin admin = Admin.create(config.clients())) {
      var generation = new Generation(admin, config, nextNumber());
      generation.create();
      try {
        run(generation, engine, since, progress);
        return compare(generation, engine);
      } finally {
        generation.drop();
      }
    }
  }

  /**
   * Makes an engine the live one and has every article tagged anew by it. Broken off, it goes on
   * where it is called again; articles that have been tagged by then are left alone.
   *
   * @return number of articles sent through the live app
   */
  public long promote(String version, @Nullable Instant since, Progress progress) {
    Engine engine = engine(version);
    var last = brokenOff().filter(begun -> begun.getVersion().equals(version));
    int number = last.map(EngineSelected::getPromotion).orElseGet(this::nextNumber);
    try (var promotion = new Promotion(config, serdes, number, engine, Clock.systemUTC())) {
      return promotion.run(last.isEmpty(), since, progress);
    }
  }

  private Engine engine(String version) {
    return engines
        .find(version, dictionary())
        .orElseThrow(
            () -> new DatelineException("engine " + version + ": " + engines.place(version)));
  }

  private Dictionary dictionary() {
    try (var reader = reader()) {
      return reader
          .readToEnd()
          .orElseThrow(
              () ->
                  new DatelineException(
                      "the log has no dictionary yet; run 'dateline up' once before"));
    }
  }

  private Optional<EngineSelected> selected() {
    try (var reader = reader()) {
      reader.readToEnd();
      return reader.selected();
    }
  }

  private int nextNumber() {
    return selected().map(EngineSelected::getPromotion).orElse(0) + 1;
  }

  private DictionaryReader reader() {
    return new DictionaryReader(
        config.bootstrap(), config.kafka(), serdes, topics.name(Topic.ACTORS));
  }

  private void run(
      Generation generation, Engine engine, @Nullable Instant since, Progress progress) {
    Map<TopicPartition, Long> ends = capturedEnds();
    if (since != null) {
      generation.beginAt(since, List.copyOf(ends.keySet()));
    }
    var settings =
        new EnrichConfig(
            config.bootstrap(),
            config.kafka(),
            config.registry(),
            config.topics(),
            generation.applicationId(),
            config.stateDirectory().resolveSibling(generation.applicationId()),
            config.threads(),
            config.patience(),
            null);
    var patience = new Patience(config.patience());
    var topology =
        new EnrichTopology(
                topics,
                () -> engine,
                () -> new Wire(serdes.deserializer(), serdes.serializer(), patience),
                words::open,
                null,
                generation::name)
            .build();
    var failure = new ArrayList<Throwable>();
    var properties = StreamsSettings.of(settings);
    // so that the group is empty at once, and can go
    properties.put(StreamsConfig.consumerPrefix("internal.leave.group.on.close"), true);
    try (var streams = new KafkaStreams(topology, properties)) {
      streams.setUncaughtExceptionHandler(
          e -> {
            failure.add(e);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
          });
      streams.cleanUp();
      streams.start();
      awaitEnd(generation, ends, failure, progress);
      streams.close(CLOSE_WAIT);
      streams.cleanUp();
    } finally {
      patience.stop();
    }
  }

  private static void awaitEnd(
      Generation generation,
      Map<TopicPartition, Long> ends,
      List<Throwable> failure,
      Progress progress) {
    long total = ends.values().stream().mapToLong(Long::longValue).sum();
    while (true) {
      if (!failure.isEmpty()) {
        throw new DatelineException(
            "the shadow run failed: " + failure.get(0).getMessage(), failure.get(0));
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new DatelineException("the shadow run was cancelled; nothing was changed");
      }
      Map<TopicPartition, Long> committed = generation.committed();
      long done =
          ends.entrySet().stream()
              .mapToLong(end -> Math.min(end.getValue(), committed.getOrDefault(end.getKey(), 0L)))
              .sum();
      progress.show(done, total);
      if (done >= total) {
        return;
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  /** The offset after the last capture of each partition: transactions leave markers after it. */
  private Map<TopicPartition, Long> capturedEnds() {
    var ends = new HashMap<TopicPartition, Long>();
    String topic = topics.name(Topic.ARTICLES_CAPTURED);
    for (int p = 0; p < RecordCursor.partitions(config.clients(), topic); p++) {
      var partition = new TopicPartition(topic, p);
      long end = 0;
      try (var cursor = new RecordCursor(config.clients(), partition)) {
        for (var record = cursor.next(); record != null; record = cursor.next()) {
          end = record.offset() + 1;
        }
      }
      ends.put(partition, end);
    }
    return ends;
  }

  private ReplayReport compare(Generation generation, Engine engine) {
    String live = topics.name(Topic.ARTICLES_ENRICHED);
    String other = generation.name(Topic.ARTICLES_ENRICHED);
    try (var wire = wire();
        var texts = new CaptureReader(config.clients(), wire())) {
      var comparison = new ReplayComparison(texts);
      for (int p = 0; p < RecordCursor.partitions(config.clients(), live); p++) {
        comparison.compare(states(live, p, wire), states(other, p, wire));
      }
      return comparison.report(engine.version(), engine.dictionaryVersion());
    }
  }

  private ArticleStates states(String topic, int partition, Wire wire) {
    try (var cursor = new RecordCursor(config.clients(), new TopicPartition(topic, partition))) {
      return ArticleStates.read(cursor, wire);
    }
  }

  private Wire wire() {
    return new Wire(serdes.deserializer(), serdes.serializer(), new Patience(config.patience()));
  }
}
