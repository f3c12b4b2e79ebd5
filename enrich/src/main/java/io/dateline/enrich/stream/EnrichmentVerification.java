package io.dateline.enrich.stream;

import io.dateline.enrich.dictionary.DictionaryHistory;
import io.dateline.enrich.engine.ReleasedEngines;
import io.dateline.enrich.stream.EnrichmentFinding.Kind;
import io.dateline.schemas.keys.ArticleWords;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.serde.MalformedEventException;
import io.dateline.schemas.topics.TimeSpan;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Runs every recorded input through the stages again, with the engine and the dictionary that the
 * recorded event names, and compares what comes out with what is on the log. An engine that is not
 * here is said so, and another never takes its place.
 */
public final class EnrichmentVerification {
  private final EnrichConfig config;
  private final ReleasedEngines engines;
  private final Consumer<String> progress;
  private final TopicCatalogue topics;
  private final EventSerdes serdes;
  private final ArticleWords words;

  /**
   * @param config where the log is
   * @param engines that can be run
   * @param progress told of each partition as it is begun
   */
  public EnrichmentVerification(
      EnrichConfig config, ReleasedEngines engines, Consumer<String> progress) {
    this(config, engines, progress, ArticleWords.inTheClear());
  }

  /**
   * The same for articles whose words are encrypted.
   *
   * @param words opens them; not closed by this
   */
  public EnrichmentVerification(
      EnrichConfig config, ReleasedEngines engines, Consumer<String> progress, ArticleWords words) {
    this.words = words;
    this.config = config;
    this.engines = engines;
    this.progress = progress;
    this.topics = new TopicCatalogue(config.topics());
    this.serdes = EventSerdes.of(config.registry());
  }

  /** Verifies every partition. */
  public EnrichmentVerdict verify() {
    return verify(TimeSpan.all());
  }

  /**
   * Verifies what was recorded in a span of every partition. Inputs before it are run too, since
   * what an event retracts depends on them; the history of the dictionary is checked whole.
   */
  public EnrichmentVerdict verify(TimeSpan span) {
    var tally = new Tally(span);
    var history = new DictionaryHistory();
    read(Topic.ACTORS, (record, event) -> history.apply(event));
    history.objections().forEach(objection -> tally.dictionary(topics, objection));
    var facts = new RecordedFacts();
    BiConsumer<ConsumerRecord<String, byte[]>, IndexedRecord> inSpan =
        (record, event) -> {
          if (tally.concerns(record)) {
            facts.add(record, event);
          }
        };
    read(Topic.RELATIONS, inSpan);
    read(Topic.STANCES, inSpan);
    var again = new EnginesAgain(engines, history);
    int partitions =
        RecordCursor.partitions(config.clients(), topics.name(Topic.ARTICLES_CAPTURED));
    for (int partition = 0; partition < partitions; partition++) {
      progress.accept(topics.name(Topic.ARTICLES_ENRICHED) + "-" + partition);
      try (var captured = cursor(Topic.ARTICLES_CAPTURED, partition);
          var enriched = cursor(Topic.ARTICLES_ENRICHED, partition);
          var texts = new CaptureReader(config.clients(), wire())) {
        new PartitionRerun(
                topics, captured, enriched, texts, wire(), again, facts, tally, words::open)
            .run();
      }
    }
    tally.unexplained(facts);
    return tally.verdict();
  }

  private void read(Topic topic, BiConsumer<ConsumerRecord<String, byte[]>, IndexedRecord> each) {
    progress.accept(topics.name(topic));
    int partitions = RecordCursor.partitions(config.clients(), topics.name(topic));
    for (int partition = 0; partition < partitions; partition++) {
      try (var cursor = cursor(topic, partition);
          var wire = wire()) {
        for (var record = cursor.next(); record != null; record = cursor.next()) {
          var at = record;
          event(wire, at).ifPresent(event -> each.accept(at, event));
        }
      }
    }
  }

  /** The event of a record; empty where it is none. */
  static Optional<IndexedRecord> event(Wire wire, ConsumerRecord<String, byte[]> record) {
    try {
      return record.value() == null
          ? Optional.empty()
          : Optional.of(wire.read(record.topic(), record.value()));
    } catch (MalformedEventException e) {
      return Optional.empty();
    }
  }

  private RecordCursor cursor(Topic topic, int partition) {
    return new RecordCursor(config.clients(), new TopicPartition(topics.name(topic), partition));
  }

  private Wire wire() {
    return new Wire(
        serdes.deserializer(), serdes.serializer(), new Patience(Duration.ofSeconds(30)));
  }

  /** Counts and findings so far. */
  static final class Tally {
    private final List<EnrichmentFinding> findings = new ArrayList<>();
    private final TreeMap<String, Long> notRun = new TreeMap<>();
    private final java.util.Set<String> leftOut = new java.util.HashSet<>();
    private final java.util.Set<String> pendingCauses = new java.util.HashSet<>();
    private long events;
    private long erased;
    private final TimeSpan span;

    Tally(TimeSpan span) {
      this.span = span;
    }

    /** Whether the record lies in the span that was asked for. */
    boolean concerns(ConsumerRecord<?, ?> record) {
      return span.contains(record.timestamp());
    }

    void compared() {
      events++;
    }

    void pending(String eventId) {
      pendingCauses.add(eventId);
    }

    void erased(String articleId) {
      erased++;
      leftOut.add(articleId);
    }

    void notRun(String articleId, String why) {
      notRun.merge(why, 1L, Long::sum);
      leftOut.add(articleId);
    }

    boolean isLeftOut(String articleId) {
      return leftOut.contains(articleId);
    }

    void add(Kind kind, ConsumerRecord<?, ?> at, String event, String detail) {
      if (concerns(at)) {
        findings.add(
            new EnrichmentFinding(kind, at.topic(), at.partition(), at.offset(), event, detail));
      }
    }

    void add(EnrichmentFinding finding) {
      findings.add(finding);
    }

    void dictionary(TopicCatalogue topics, String objection) {
      findings.add(
          new EnrichmentFinding(
              Kind.DICTIONARY, topics.name(Topic.ACTORS), 0, -1, "dictionary", objection));
    }

    /** Facts that no input gave, but for those of articles that could not be run. */
    void unexplained(RecordedFacts facts) {
      facts
          .left()
          .forEach(
              (id, left) ->
                  left.stream()
                      .filter(fact -> !leftOut.contains(fact.articleId()))
                      .filter(fact -> !pendingCauses.contains(fact.cause()))
                      .forEach(fact -> findings.add(unexplained(id, fact))));
    }

    private static EnrichmentFinding unexplained(String id, RecordedFacts.Fact fact) {
      return new EnrichmentFinding(
          Kind.UNEXPLAINED,
          fact.topic(),
          fact.partition(),
          fact.offset(),
          id,
          "no input of article " + fact.articleId() + " gives it");
    }

    EnrichmentVerdict verdict() {
      findings.sort(
          java.util.Comparator.comparing(EnrichmentFinding::topic)
              .thenComparing(EnrichmentFinding::partition)
              .thenComparing(EnrichmentFinding::offset));
      return new EnrichmentVerdict(events, pendingCauses.size(), erased, notRun, findings);
    }
  }
}
