package io.dateline.app.pipeline;

import io.dateline.app.embedded.EmbeddedDefault;
import io.dateline.app.embedded.Parts;
import io.dateline.enrich.stream.EnrichConfig;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.events.Origin;
import io.dateline.schemas.events.Sealed;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.serde.SchemaPublisher;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import io.dateline.schemas.topics.TopicSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Topics and schemas under a prefix of their own on the shared parts, and the means to write and
 * read them as any other service would.
 */
public final class Installation implements AutoCloseable {
  static final Instant NOON = Instant.parse("2020-07-21T12:00:00Z");

  private final Parts parts;
  private final TopicSettings settings;
  private final TopicCatalogue topics;
  private final EventSerdes serdes;
  private final Admin admin;
  private final KafkaProducer<String, byte[]> producer;
  private final Serializer<IndexedRecord> many;
  private int events;

  private Installation(Parts parts, TopicSettings settings) {
    this.parts = parts;
    this.settings = settings;
    this.topics = new TopicCatalogue(settings);
    this.serdes = EventSerdes.of(registry());
    this.many = serdes.serializer();
    this.admin = Admin.create(Map.of("bootstrap.servers", parts.bootstrap()));
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                parts.bootstrap(),
                "max.request.size",
                TopicCatalogue.MAX_MESSAGE_BYTES),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Topics created and schemas published. */
  public static Installation on(Parts parts) {
    return on(parts, ownPrefix());
  }

  /** Topics created and schemas published under these settings. */
  public static Installation on(Parts parts, TopicSettings settings) {
    var installation = new Installation(parts, settings);
    installation.topics.createMissing(installation.admin);
    new SchemaPublisher(installation.registry()).publish(installation.topics);
    return installation;
  }

  /** The same on an embedded default. */
  public static Installation on(EmbeddedDefault embedded) {
    return on(Parts.of(embedded));
  }

  /** No topics and no schemas yet. */
  static Installation emptyOn(Parts parts) {
    return emptyOn(parts, ownPrefix());
  }

  /** No topics and no schemas yet, under these settings. */
  static Installation emptyOn(Parts parts, TopicSettings settings) {
    return new Installation(parts, settings);
  }

  private static TopicSettings ownPrefix() {
    String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + ".";
    return new TopicSettings(prefix, 2, 1, (short) 1);
  }

  /** Broker and registry. */
  public Parts parts() {
    return parts;
  }

  /** Prefix and partitions. */
  public TopicSettings settings() {
    return settings;
  }

  /** The names of the topics. */
  public TopicCatalogue topics() {
    return topics;
  }

  /** Changes topics. */
  public Admin admin() {
    return admin;
  }

  EventSerdes serdes() {
    return serdes;
  }

  /** Where the schemas are. */
  public RegistrySettings registry() {
    return RegistrySettings.at(parts.registryUrl());
  }

  /**
   * The enrichment of this installation, with one thread.
   *
   * @param engines where former engines are kept, or null
   */
  EnrichConfig enrichment(Path state, @Nullable Path engines) {
    return new EnrichConfig(
        parts.bootstrap(),
        Map.of(),
        registry(),
        settings,
        settings.prefix() + "enrich",
        state,
        1,
        Duration.ofSeconds(30),
        engines);
  }

  void capture(String articleId, String text) {
    write(Topic.ARTICLES_CAPTURED, articleId, captured(articleId, text));
  }

  /** A text with a title, published then; does not wait for the broker. */
  @SuppressWarnings("FutureReturnValueIgnored") // who counts what arrives finds out
  public void capture(String articleId, String title, String text, Instant published) {
    ArticleCaptured captured =
        ArticleCaptured.newBuilder(captured(articleId, text))
            .setPublishedAt(published)
            .setTitle(new Sealed(null, ByteBuffer.wrap(title.getBytes(StandardCharsets.UTF_8))))
            .build();
    String topic = topics.name(Topic.ARTICLES_CAPTURED);
    byte[] value = many.serialize(topic, captured);
    producer.send(new ProducerRecord<>(topic, null, NOON.toEpochMilli(), articleId, value));
  }

  /** Id of the last event made by {@link #captured}. */
  String lastEvent() {
    return settings.prefix() + (events - 1);
  }

  ArticleCaptured captured(String articleId, String text) {
    return ArticleCaptured.newBuilder()
        .setMeta(
            Meta.newBuilder().setEventId(settings.prefix() + events++).setRecordedAt(NOON).build())
        .setArticleId(articleId)
        .setObservedAt(NOON.plusSeconds(events))
        .setPublishedAt(NOON)
        .setOutlet("courier.example")
        .setText(new Sealed(null, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))))
        .setTextHash(sha256(text))
        .setTextLength(text.codePointCount(0, text.length()))
        .setLanguage("en")
        .setOrigin(Origin.newBuilder().setKind("FILE").build())
        .build();
  }

  void write(Topic topic, String key, IndexedRecord event) {
    try (var serializer = serdes.serializer()) {
      write(topic, key, serializer.serialize(topics.name(topic), event));
    }
  }

  void write(Topic topic, String key, byte @Nullable [] value) {
    write(topic, key, value, new RecordHeaders());
  }

  void write(Topic topic, String key, byte @Nullable [] value, Headers headers) {
    write(topic, key, value, headers, NOON);
  }

  void write(Topic topic, String key, byte @Nullable [] value, Headers headers, Instant timestamp) {
    try {
      producer
          .send(
              new ProducerRecord<>(
                  topics.name(topic), null, timestamp.toEpochMilli(), key, value, headers))
          .get();
    } catch (Exception e) {
      throw new AssertionError("broker refused a record of the test", e);
    }
  }

  /**
   * Every committed record of a topic so far, partition by partition. A transaction may be
   * committed before its partitions know of it: what was written when this is called is waited for.
   */
  public List<ConsumerRecord<String, byte[]>> records(Topic topic) {
    var found = new ArrayList<ConsumerRecord<String, byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", parts.bootstrap(), "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topics.name(topic)).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = ends(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
    }
    return found;
  }

  /** The sum of the offsets after the last records of a topic, committed or not. */
  public long end(Topic topic) {
    var partitions =
        IntStream.range(0, topics.partitions(topic))
            .mapToObj(number -> new TopicPartition(topics.name(topic), number))
            .toList();
    return ends(partitions).values().stream().mapToLong(Long::longValue).sum();
  }

  /** The offsets after the last record, committed or not. */
  private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
    var latest = new HashMap<TopicPartition, OffsetSpec>();
    partitions.forEach(p -> latest.put(p, OffsetSpec.latest()));
    try {
      var ends = new HashMap<TopicPartition, Long>();
      admin.listOffsets(latest).all().get().forEach((p, end) -> ends.put(p, end.offset()));
      return ends;
    } catch (Exception e) {
      throw new AssertionError("broker tells no offsets", e);
    }
  }

  /** The events of a topic so far. */
  public <T extends IndexedRecord> List<T> events(Topic topic, Class<T> kind) {
    try (var deserializer = serdes.deserializer()) {
      return records(topic).stream()
          .map(r -> deserializer.deserialize(r.topic(), r.value()))
          .filter(kind::isInstance)
          .map(kind::cast)
          .toList();
    }
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    producer.close();
    many.close();
    admin.close();
  }
}
