package io.dateline.app.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.enrich.stream.EnrichConfig;
import io.dateline.enrich.stream.EnrichService;
import io.dateline.enrich.text.TextEngine;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.IngestService;
import io.dateline.ingest.sources.StreamSource;
import io.dateline.projections.ProjectionService;
import io.dateline.projections.ProjectionsConfig;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.query.Paging;
import io.dateline.projections.query.RelationFilter;
import io.dateline.projections.query.RelationItem;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.ArticleWithdrawn;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import io.dateline.schemas.topics.TopicSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * Parts that go away and come back, and services that share the work: nothing is lost, nothing
 * doubled, nothing put aside.
 */
@Tag("long")
class OutageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  @TempDir private static Path directory;
  private static RestartableParts parts;
  private static TextEngine engine;
  private final List<AutoCloseable> opened = new ArrayList<>();
  private TopicSettings topics;
  private ProjectionsConfig views;

  @BeforeAll
  static void startParts() {
    parts = new RestartableParts(directory);
    engine = TextEngine.create();
  }

  @AfterAll
  static void stopParts() {
    parts.close();
  }

  @BeforeEach
  void prepare(TestInfo test) throws SQLException {
    String name = "o" + Integer.toUnsignedString(test.getDisplayName().hashCode());
    topics = new TopicSettings(name + ".", 4, 1, (short) 1);
    parts.prepare(topics);
    try (var connection = DriverManager.getConnection(parts.jdbcUrl());
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    views =
        ProjectionsConfig.of(
            parts.jdbcUrl().replace("/postgres?", "/" + name + "?"),
            Map.of("bootstrap.servers", parts.bootstrap()),
            topics,
            parts.registrySettings());
  }

  @AfterEach
  void closeServices() throws Exception {
    for (int i = opened.size() - 1; i >= 0; i--) {
      opened.get(i).close();
    }
  }

  @Test
  void shouldGoOnWhenTheRegistryComesBack() throws Exception {
    IngestService ingest = ingest();
    enrich("one");
    ProjectionService service = views();
    String first = capture(ingest, 1).get(0);
    awaitArticles(service, 1);
    byte[] unseenKind = withdrawal(first);

    parts.stopRegistry();
    write(first, unseenKind);
    capture(ingest, 2);
    parts.startRegistry();

    awaitArticles(service, 1); // the second, since the first is withdrawn
    await("the retraction").atMost(PATIENCE).until(() -> !articles(service).contains(first));
    assertThat(deadLetters(service)).isEmpty();
  }

  @Test
  void shouldGoOnWhenPostgresComesBack() {
    IngestService ingest = ingest();
    enrich("one");
    ProjectionService service = views();
    capture(ingest, 1);
    awaitArticles(service, 1);

    parts.stopPostgres();
    capture(ingest, 2, 3, 4);
    await("the projector to notice").atMost(PATIENCE).until(() -> fails(service));
    parts.startPostgres();

    awaitArticles(service, 4);
    assertThat(relations(service)).doesNotHaveDuplicates();
    assertThat(deadLetters(service)).isEmpty();
  }

  @Test
  void shouldGoOnWhenTheBrokerWasRestarted() {
    IngestService ingest = ingest();
    enrich("one");
    ProjectionService service = views();
    capture(ingest, 1, 2);
    awaitArticles(service, 2);

    parts.stopBroker();
    parts.startBroker();
    await("the ingest to take articles again")
        .atMost(PATIENCE)
        .ignoreExceptionsMatching(DatelineException.class::isInstance)
        .until(() -> !capture(ingest, 3).isEmpty());
    capture(ingest, 4);

    awaitArticles(service, 4);
    assertThat(relations(service)).doesNotHaveDuplicates();
    assertThat(deadLetters(service)).isEmpty();
  }

  @Test
  void shouldShareTheWorkWhileAServiceJoinsAndLeaves() throws Exception {
    IngestService ingest = ingest();
    enrich("one");
    ProjectionService service = views();
    capture(ingest, range(0, 20));

    EnrichService secondEnrich = enrich("two");
    ProjectionService secondViews = views();
    capture(ingest, range(20, 40));
    await("the second to run")
        .atMost(PATIENCE)
        .until(() -> secondEnrich.unreadyBecause().isEmpty());
    capture(ingest, range(40, 60));
    opened.remove(secondEnrich);
    secondEnrich.close();
    opened.remove(secondViews);
    secondViews.close();
    capture(ingest, range(60, 80));

    awaitArticles(service, 80);
    assertThat(relations(service)).doesNotHaveDuplicates();
    assertThat(deadLetters(service)).isEmpty();
  }

  private static int[] range(int from, int to) {
    return IntStream.range(from, to).toArray();
  }

  private static List<String> capture(IngestService ingest, int... numbers) {
    var lines = new StringBuilder();
    for (int number : numbers) {
      lines.append(
          """
          {"id": "%d", "url": "https://courier.example/%d", "text": "Turkey supports the Government of National Accord, for the %d. time."}
          """
              .formatted(number, number, number));
    }
    var bytes = new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
    return ingest.ingest(new StreamSource("HTTP", "test", bytes)).articleIds();
  }

  private void awaitArticles(ProjectionService service, int count) {
    await(count + " articles with relations")
        .atMost(PATIENCE)
        .pollInterval(1, SECONDS)
        .until(() -> articles(service).size() == count);
  }

  private static Set<String> articles(ProjectionService service) {
    var articles = new HashSet<String>();
    items(service).forEach(item -> articles.add(item.article()));
    return articles;
  }

  private static List<String> relations(ProjectionService service) {
    return items(service).stream().map(RelationItem::id).toList();
  }

  private static List<RelationItem> items(ProjectionService service) {
    return service
        .queries()
        .relations(RelationFilter.all(), AsOf.now(), Paging.first(1000))
        .items();
  }

  private static List<?> deadLetters(ProjectionService service) {
    service.awaitCaughtUp(service.logEnd(), PATIENCE);
    return service.queries().deadLetters(null, null, AsOf.now(), Paging.first(10)).items();
  }

  private static boolean fails(ProjectionService service) {
    try {
      service.check();
      return false;
    } catch (RuntimeException e) {
      return true;
    }
  }

  private byte[] withdrawal(String articleId) {
    var event =
        ArticleWithdrawn.newBuilder()
            .setMeta(Meta.newBuilder().setEventId("w1").setRecordedAt(Instant.now()).build())
            .setArticleId(articleId)
            .setWithdrawnAt(Instant.now())
            .setReason("test")
            .setRequestedBy("user")
            .build();
    try (var serializer = EventSerdes.of(parts.registrySettings()).serializer()) {
      return serializer.serialize(captured(), event);
    }
  }

  private void write(String key, byte[] value) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", parts.bootstrap()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(captured(), key, value)).get();
    }
  }

  private String captured() {
    return new TopicCatalogue(topics).name(Topic.ARTICLES_CAPTURED);
  }

  private IngestService ingest() {
    return open(
        () ->
            new IngestService(
                IngestConfig.of(parts.bootstrap(), parts.registrySettings(), topics, "one"),
                new SimpleMeterRegistry()));
  }

  private EnrichService enrich(String name) {
    var config =
        new EnrichConfig(
            parts.bootstrap(),
            Map.of(),
            parts.registrySettings(),
            topics,
            topics.prefix() + "enrich",
            directory.resolve(topics.prefix() + name),
            1,
            Duration.ofMinutes(4),
            directory.resolve("engines"));
    return open(() -> EnrichService.start(config, engine, new SimpleMeterRegistry()));
  }

  private ProjectionService views() {
    return open(() -> ProjectionService.start(views));
  }

  private <T extends AutoCloseable> T open(Callable<T> start) {
    try {
      T service = start.call();
      opened.add(service);
      return service;
    } catch (Exception e) {
      throw new AssertionError("a service of the test does not start", e);
    }
  }
}
