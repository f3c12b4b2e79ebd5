package io.dateline.app.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.projections.ProjectionService;
import io.dateline.projections.ProjectionsConfig;
import io.dateline.projections.project.Words;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.query.Paging;
import io.dateline.projections.query.Place;
import io.dateline.projections.query.RelationFilter;
import io.dateline.projections.replay.ReplayOptions;
import io.dateline.projections.replay.ReplayReport;
import io.dateline.projections.replay.ViewReplay;
import io.dateline.projections.replay.ViewVerdict;
import io.dateline.projections.replay.ViewVerification;
import io.dateline.projections.store.Database;
import io.dateline.projections.store.Generations;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.ActorRef;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.Span;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.serde.SchemaPublisher;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import io.dateline.schemas.topics.TopicSettings;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** The projector against a broker, a registry and a Postgres; each test has a log of its own. */
@ExtendWith(EmbeddedParts.class)
class LiveViewsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ProjectionsConfig config;
  private final TopicCatalogue catalogue;
  private final EventSerdes serdes;
  private final KafkaProducer<byte[], byte[]> producer;
  private int number;

  LiveViewsIT(Parts embedded, TestInfo info) throws SQLException {
    String name = "views" + Integer.toHexString(info.getTestMethod().orElseThrow().hashCode());
    var topics = new TopicSettings(name + ".", 3, 2, (short) 1);
    var registry = RegistrySettings.at(embedded.registryUrl());
    Map<String, Object> kafka = Map.of("bootstrap.servers", embedded.bootstrap());
    catalogue = new TopicCatalogue(topics);
    try (Admin admin = Admin.create(kafka)) {
      catalogue.createMissing(admin);
    }
    new SchemaPublisher(registry).publish(catalogue);
    serdes = EventSerdes.of(registry);
    try (var connection = DriverManager.getConnection(embedded.jdbcUrl());
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    String database = embedded.jdbcUrl().replace("/postgres?", "/" + name + "?");
    config = ProjectionsConfig.of(database, kafka, topics, registry);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", embedded.bootstrap(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @AfterEach
  void close() {
    producer.close();
  }

  private void publish(int relations) {
    String topic = catalogue.name(Topic.RELATIONS);
    try (var serializer = serdes.serializer()) {
      for (int i = 0; i < relations; i++) {
        RelationObserved observed = relation("r" + number++);
        send(topic, observed.getRelationId(), serializer.serialize(topic, observed));
      }
    }
    producer.flush();
  }

  private void publishNoEvent() {
    send(catalogue.name(Topic.RELATIONS), "bad", "no event".getBytes(StandardCharsets.UTF_8));
    producer.flush();
  }

  private void send(String topic, String key, byte[] value) {
    var record = new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
    try {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new AssertionError("the broker refused a record of the test", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while sending", e);
    }
  }

  private static RelationObserved relation(String id) {
    return RelationObserved.newBuilder()
        .setMeta(Meta.newBuilder().setEventId("e-" + id).setRecordedAt(Instant.EPOCH).build())
        .setRelationId(id)
        .setArticleId("a-" + id)
        .setRevision(1)
        .setSource(actor("name:north"))
        .setTarget(actor("name:south"))
        .setType("SUPPORT")
        .setQuad("VERBAL_COOPERATION")
        .setIntensity(5)
        .setConfidence(0.9)
        .setTriggerSpan(new Span(0, 1))
        .setEvidence(new Span(0, 1))
        .setSentence(0)
        .setObservedAt(Instant.parse("2020-07-20T00:00:00Z"))
        .build();
  }

  private static ActorRef actor(String id) {
    return ActorRef.newBuilder()
        .setActor(id)
        .setName(id.substring(5))
        .setType("PERSON")
        .setProvisional(true)
        .build();
  }

  private static List<String> ids(ProjectionService service, AsOf asOf) {
    var ids = new ArrayList<String>();
    service
        .queries()
        .relations(RelationFilter.of("north", "south"), asOf, Paging.first(1000))
        .items()
        .forEach(item -> ids.add(item.id()));
    return ids;
  }

  @Test
  void shouldShowWhatIsOnTheLogAndPutAsideWhatIsNoEvent() {
    try (var service = ProjectionService.start(config)) {
      publish(50);
      publishNoEvent();
      publish(50);

      service.awaitCaughtUp(service.logEnd(), PATIENCE);
      service.awaitCaughtUp(service.logEnd(), PATIENCE); // the dead letter came meanwhile

      assertThat(ids(service, AsOf.now())).hasSize(100).doesNotHaveDuplicates();
      assertThat(service.queries().deadLetters(null, null, AsOf.now(), Paging.first(10)).items())
          .extracting(letter -> letter.stage() + " " + letter.reason())
          .containsExactly("project NOT_AVRO");
      service.check();
    }
  }

  @Test
  void shouldShareThePartitionsWithoutLossOrRepetition() {
    try (var one = ProjectionService.start(config)) {
      publish(200);
      try (var other = ProjectionService.start(config)) {
        publish(200);
        other.awaitCaughtUp(other.logEnd(), PATIENCE);
      }
      publish(200);

      one.awaitCaughtUp(one.logEnd(), PATIENCE);

      assertThat(ids(one, AsOf.now())).hasSize(600).doesNotHaveDuplicates();
    }
  }

  @Test
  void shouldStopARebuildAtABadEventAndSayWhere() {
    try (var service = ProjectionService.start(config)) {
      publish(10);
      publishNoEvent();
      var replay = new ViewReplay(config.log(), service.database(), Words.clear());

      assertThatThrownBy(
              () -> replay.run(new ReplayOptions(true, AsOf.now(), true, false), progress -> {}))
          .isInstanceOf(DatelineException.class)
          .hasMessageMatching("rebuild stops: .*relations partition [0-2] offset [0-9]+ .*");
    }
  }

  @Test
  void shouldSwapInARebuildWhileTheLogGrows() {
    try (var service = ProjectionService.start(config)) {
      publish(300);
      service.awaitCaughtUp(service.logEnd(), PATIENCE);
      List<String> before = ids(service, AsOf.now());
      String then =
          service.queries().relations(RelationFilter.all(), AsOf.now(), Paging.first(1)).asOf();
      publish(100);

      ReplayReport report =
          new ViewReplay(config.log(), service.database(), Words.clear())
              .run(new ReplayOptions(true, AsOf.now(), true, false), progress -> {});
      publish(100);
      service.awaitCaughtUp(service.logEnd(), PATIENCE);

      assertThat(report.differences()).isEmpty();
      assertThat(report.promoted()).isTrue();
      assertThat(ids(service, AsOf.now())).hasSize(500).doesNotHaveDuplicates();
      assertThat(ids(service, AsOf.parse(then))).isEqualTo(before);
      assertThat(ids(service, AsOf.at(Instant.now()))).hasSizeBetween(300, 500);
    }
  }

  @Test
  void shouldNameTheRowThatWasChangedInTheViews() {
    try (var service = ProjectionService.start(config)) {
      publish(20);
      service.awaitCaughtUp(service.logEnd(), PATIENCE);
      var verification = new ViewVerification(config.log(), service.database(), Words.clear());
      ViewVerdict before = verification.verify(progress -> {});

      Place changed =
          service
              .database()
              .readLive(
                  (handle, generation, vector) ->
                      service.queries().relation("r3", AsOf.now()).item().log());
      service
          .database()
          .control(
              handle ->
                  handle.execute(
                      "update "
                          + Database.schema(Generations.live(handle))
                          + ".relations set intensity = -5 where relation_id = 'r3'"));
      ViewVerdict after = verification.verify(progress -> {});

      assertThat(before.findings()).isEmpty();
      assertThat(after.findings())
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.table()).isEqualTo("relations");
                assertThat(found.partition()).isEqualTo(changed.partition());
                assertThat(found.offset()).isEqualTo(changed.offset());
                assertThat(found.detail())
                    .isEqualTo("intensity: intensity is -5, a rebuild gives 5");
              });
      assertThat(new Generations(service.database()).building()).isEmpty();
    }
  }
}
