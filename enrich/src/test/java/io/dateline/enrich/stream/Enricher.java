package io.dateline.enrich.stream;

import io.dateline.enrich.text.TextEngine;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.ArticleErased;
import io.dateline.schemas.events.ArticleWithdrawn;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.events.Origin;
import io.dateline.schemas.events.RetagRequested;
import io.dateline.schemas.events.Sealed;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import io.dateline.schemas.topics.TopicSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The real topology with the real engine on Kafka's test driver. */
final class Enricher implements AutoCloseable {
  static final TopicCatalogue TOPICS = new TopicCatalogue(TopicSettings.defaults());
  static final Instant NOON = Instant.parse("2020-07-21T12:00:00Z");
  private static final TextEngine ENGINE = TextEngine.create();

  private final TopologyTestDriver driver;
  private final TestInputTopic<String, byte[]> captured;
  private final TestInputTopic<String, byte[]> commands;
  private final Map<String, ArticleCaptured> captures = new HashMap<>();
  private int events;

  Enricher(Path stateDirectory) {
    this(stateDirectory, () -> ENGINE);
  }

  Enricher(Path stateDirectory, EngineChoice engines) {
    var topology =
        new EnrichTopology(
                TOPICS,
                engines,
                LocalWire::wire,
                Words.inTheClear(),
                () -> capture -> Optional.ofNullable(captures.get(capture.getEventId())),
                TOPICS::name)
            .build();
    var settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    this.driver = new TopologyTestDriver(topology, settings, NOON);
    this.captured =
        driver.createInputTopic(
            TOPICS.name(Topic.ARTICLES_CAPTURED),
            new StringSerializer(),
            new ByteArraySerializer());
    this.commands =
        driver.createInputTopic(
            TOPICS.name(Topic.RETAGS), new StringSerializer(), new ByteArraySerializer());
  }

  /** A text arrives, seen at that many hours after noon. */
  void capture(String articleId, String text, int hour) {
    capture(articleId, text, hour, "en");
  }

  void capture(String articleId, String text, int hour, String language) {
    Instant seen = NOON.plusSeconds(3600L * hour);
    pipe(
        articleId,
        ArticleCaptured.newBuilder()
            .setMeta(meta(seen))
            .setArticleId(articleId)
            .setObservedAt(seen)
            .setPublishedAt(NOON)
            .setOutlet("courier.example")
            .setText(new Sealed(null, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))))
            .setTextHash(hash(text))
            .setTextLength(text.codePointCount(0, text.length()))
            .setLanguage(language)
            .setOrigin(Origin.newBuilder().setKind("FILE").build())
            .build());
  }

  void withdraw(String articleId, String by) {
    pipe(
        articleId,
        ArticleWithdrawn.newBuilder()
            .setMeta(meta(NOON))
            .setArticleId(articleId)
            .setWithdrawnAt(NOON)
            .setReason("wrong")
            .setRequestedBy(by)
            .build());
  }

  void erase(String articleId) {
    pipe(
        articleId,
        ArticleErased.newBuilder()
            .setMeta(meta(NOON))
            .setArticleId(articleId)
            .setErasedAt(NOON)
            .setReason("demanded")
            .build());
  }

  /** Commands to tag a revision anew. */
  void retag(ArticleEnriched revision, int promotion, String engine) {
    var command =
        RetagRequested.newBuilder()
            .setMeta(meta(NOON))
            .setArticleId(revision.getArticleId())
            .setRevision(revision.getRevision())
            .setTextHash(revision.getTextHash())
            .setCapture(revision.getMeta().getCause())
            .setPromotion(promotion)
            .setEngine(engine)
            .build();
    commands.pipeInput(new TestRecord<>(revision.getArticleId(), LocalWire.write(command), NOON));
  }

  void pipe(String key, IndexedRecord event) {
    if (event instanceof ArticleCaptured capture) {
      captures.put(capture.getMeta().getEventId(), capture);
    }
    pipe(key, LocalWire.write(event));
  }

  void pipe(String key, byte[] value) {
    pipe(key, value, NOON);
  }

  void pipe(String key, byte[] value, Instant timestamp) {
    captured.pipeInput(new TestRecord<>(key, value, timestamp));
  }

  List<ArticleEnriched> enriched() {
    return read(Topic.ARTICLES_ENRICHED).stream()
        .map(r -> (ArticleEnriched) LocalWire.read(r.value()))
        .toList();
  }

  List<IndexedRecord> events(Topic topic) {
    return read(topic).stream().map(r -> LocalWire.read(r.value())).toList();
  }

  List<TestRecord<String, byte[]>> read(Topic topic) {
    TestOutputTopic<String, byte[]> output =
        driver.createOutputTopic(
            TOPICS.name(topic), new StringDeserializer(), new ByteArrayDeserializer());
    return output.isEmpty() ? List.of() : output.readRecordsToList();
  }

  RevisionState state(String articleId) {
    return driver.<String, RevisionState>getKeyValueStore(ReviseStage.STORE).get(articleId);
  }

  private Meta meta(Instant at) {
    return Meta.newBuilder().setEventId("e" + events++).setRecordedAt(at).build();
  }

  static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    driver.close();
  }
}
