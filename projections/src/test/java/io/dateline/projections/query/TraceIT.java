package io.dateline.projections.query;

import static io.dateline.projections.testing.Samples.EGYPT;
import static io.dateline.projections.testing.Samples.LNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.projections.project.LoggedEvent;
import io.dateline.projections.store.Database;
import io.dateline.projections.store.Generations;
import io.dateline.projections.testing.SampleLog;
import io.dateline.projections.testing.Samples;
import io.dateline.projections.testing.TestPostgres;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleErased;
import io.dateline.schemas.events.FeedPolled;
import io.dateline.schemas.events.Origin;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TraceIT {
  private static final String TEXT = "Witnesses say Egypt backed the army on Monday.";

  private final SampleLog log = new SampleLog();
  private Database database;
  private Queries queries;
  private RelationObserved relation;
  private String captured;

  @BeforeEach
  void open() {
    database = TestPostgres.open();
    queries = new Queries(database);
    ArticleCaptured article =
        ArticleCaptured.newBuilder(Samples.captured("a1", "Title", TEXT, LocalDate.of(2020, 7, 21)))
            .setOrigin(Origin.newBuilder().setKind("FEED").setFeedId("f1").setPollId("p1").build())
            .build();
    captured = article.getMeta().getEventId();
    log.append("articles.captured", "a1", article);
    log.append(
        "articles.enriched", "a1", Samples.enriched(article, 1, "CURRENT", new int[] {1, 2}));
    relation =
        RelationObserved.newBuilder(
                Samples.relation(
                    "r1", article, 1, EGYPT, LNA, "SUPPORT", LocalDate.of(2020, 7, 20)))
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

  @Test
  void shouldSayWhenAndWhyTheWordsWereErased() {
    AsOf before = AsOf.parse(queries.position().token());
    log.append(
        "articles.captured",
        "a1",
        ArticleErased.newBuilder()
            .setMeta(Samples.meta(null))
            .setArticleId("a1")
            .setErasedAt(Instant.EPOCH)
            .setReason("asked by the publisher")
            .setRequestedBy("user")
            .build());
    log.project(database);

    assertThat(List.of(trace(AsOf.now()), trace(before)))
        .allSatisfy(
            trace -> {
              assertThat(trace.sentence()).isEmpty();
              assertThat(trace.words().state()).isEqualTo("ERASED");
              assertThat(trace.words().erased().reason()).isEqualTo("asked by the publisher");
            });
  }

  @Test
  void shouldOpenFromTheLogWhatTheViewsHaveNoWordsOf() {
    database.control(
        handle ->
            handle.execute(
                "update " + Database.schema(Generations.live(handle)) + ".texts set text = null"));

    RelationTrace missing = trace(AsOf.now());
    RelationTrace opened =
        queries.trace("r1", AsOf.now(), holding(CapturedText.State.OPEN, TEXT)).item();
    RelationTrace closed =
        queries.trace("r1", AsOf.now(), holding(CapturedText.State.ENCRYPTED, null)).item();
    RelationTrace gone =
        queries.trace("r1", AsOf.now(), holding(CapturedText.State.DESTROYED, null)).item();

    assertThat(missing.words().state()).isEqualTo("MISSING");
    assertThat(opened.words().state()).isEqualTo("OPENED");
    assertThat(opened.sentence()).isEqualTo("Witnesses say [[Egypt backed the army]] on Monday.");
    assertThat(closed.words().state()).isEqualTo("ENCRYPTED");
    assertThat(closed.sentence()).isEmpty();
    assertThat(gone.words().state()).isEqualTo("ERASED");
  }

  /** A log with the captured event in its place, and its text in that state. */
  private RecordLookup holding(CapturedText.State state, @Nullable String text) {
    return new RecordLookup() {
      @Override
      public Map<Place, LoggedRecord> at(Collection<Place> places) {
        return Map.of(
            place(places, "articles.captured"),
            new LoggedRecord("ArticleCaptured", captured, 7, Instant.EPOCH));
      }

      @Override
      public CapturedText text(Place place) {
        return new CapturedText(state, text, null);
      }
    };
  }

  private String eventId() {
    return relation.getMeta().getEventId();
  }

  private static Place place(Collection<Place> places, String topic) {
    return places.stream().filter(p -> p.topic().equals(topic)).findFirst().orElseThrow();
  }
}
