package io.dateline.projections.query;

import static io.dateline.projections.testing.Samples.EGYPT;
import static io.dateline.projections.testing.Samples.LNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.projections.project.LoggedEvent;
import io.dateline.projections.store.Database;
import io.dateline.projections.testing.SampleLog;
import io.dateline.projections.testing.Samples;
import io.dateline.projections.testing.TestPostgres;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.FeedPolled;
import io.dateline.schemas.events.Origin;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TraceIT {
  private static final String TEXT = "Witnesses say Egypt backed the army on Monday.";

  private final SampleLog log = new SampleLog();
  private Database database;
  private Queries queries;
  private RelationObserved relation;

  @BeforeEach
  void open() {
    database = TestPostgres.open();
    queries = new Queries(database);
    ArticleCaptured captured =
        ArticleCaptured.newBuilder(Samples.captured("a1", "Title", TEXT, LocalDate.of(2020, 7, 21)))
            .setOrigin(Origin.newBuilder().setKind("FEED").setFeedId("f1").setPollId("p1").build())
            .build();
    log.append("articles.captured", "a1", captured);
    log.append(
        "articles.enriched", "a1", Samples.enriched(captured, 1, "CURRENT", new int[] {1, 2}));
    relation =
        RelationObserved.newBuilder(
                Samples.relation(
                    "r1", captured, 1, EGYPT, LNA, "SUPPORT", LocalDate.of(2020, 7, 20)))
            .setEvidence(new Span(14, 35))
            .build();
    log.append("relations", "dyad", relation);
    log.append(
        "feed-polls",
        "f1",
        FeedPolled.newBuilder()
            .setMeta(Samples.meta(null))
            .setFeedId("f1")
            .setPollId("p1")
            .setUrl("https://example.org/feed")
            .setStartedAt(Instant.EPOCH)
            .setDurationMs(40)
            .setOutcome("FETCHED")
            .build());
    log.project(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private RelationTrace trace(AsOf asOf) {
    return queries.trace("r1", asOf, places -> Map.of()).item();
  }

  @Test
  void shouldLeadBackToThePollThatBroughtTheArticle() {
    RelationTrace trace = trace(AsOf.now());

    assertThat(trace.sentence()).isEqualTo("Witnesses say [[Egypt backed the army]] on Monday.");
    assertThat(trace.log())
        .extracting(TraceStep::step)
        .containsExactly("RELATION", "ENRICHED", "CAPTURED", "POLL");
    assertThat(trace.log()).extracting(TraceStep::state).containsOnly("GONE");
    assertThat(trace.feed()).isEqualTo("f1");
    assertThat(trace.capture().poll()).isEqualTo(trace.poll().id()).isEqualTo("p1");
    assertThat(trace.retraction()).isNull();
  }

  @Test
  void shouldExplainARetractedRelationToo() {
    AsOf before = AsOf.parse(queries.position().token());
    log.append("relations", "dyad", Samples.retracted(relation, "WITHDRAWN"));
    log.project(database);

    assertThat(trace(AsOf.now()).retraction().reason()).isEqualTo("WITHDRAWN");
    assertThat(trace(AsOf.now()).log())
        .extracting(TraceStep::step)
        .contains("RELATION", "RETRACTION");
    assertThat(trace(before).retraction()).isNull();
  }

  @Test
  void shouldNameWhereTheRelationWasObservedBefore() {
    log.append("relations", "dyad", Samples.retracted(relation, "REVISED"));
    LoggedEvent again = log.append("relations", "dyad", relation);
    log.project(database);

    RelationTrace trace = trace(AsOf.now());

    assertThat(trace.relation().log().offset()).isEqualTo(again.offset());
    assertThat(trace.earlier()).extracting(Place::offset).containsExactly(0L);
    assertThat(trace.retraction()).isNull();
  }

  @Test
  void shouldTellARecordOfAnotherEventFromTheRightOne() {
    var right = new LoggedRecord("RelationObserved", eventId(), 7, Instant.EPOCH);
    var other = new LoggedRecord("ArticleEnriched", "another", 8, Instant.EPOCH);

    RelationTrace trace =
        queries
            .trace(
                "r1",
                AsOf.now(),
                places ->
                    Map.of(
                        place(places, "relations"), right,
                        place(places, "articles.enriched"), other))
            .item();

    assertThat(trace.log())
        .extracting(TraceStep::state)
        .containsExactly("FOUND", "OTHER", "GONE", "GONE");
  }

  @Test
  void shouldSayThatThereIsNoSuchRelation() {
    assertThatThrownBy(() -> queries.trace("none", AsOf.now(), places -> Map.of()))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("'none'");
  }

  private String eventId() {
    return relation.getMeta().getEventId();
  }

  private static Place place(java.util.Collection<Place> places, String topic) {
    return places.stream().filter(p -> p.topic().equals(topic)).findFirst().orElseThrow();
  }
}
