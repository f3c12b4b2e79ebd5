package io.dateline.app.pipeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.projections.ProjectionService;
import io.dateline.projections.project.Words;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.replay.ReplayOptions;
import io.dateline.projections.replay.ReplayReport;
import io.dateline.projections.replay.ViewReplay;
import io.dateline.projections.store.Database;
import io.dateline.projections.store.Generations;
import io.dateline.projections.store.Positions;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.ActorRef;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.Span;
import io.dateline.schemas.keys.ArticleWords;
import io.dateline.schemas.topics.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A rebuild that was stopped in the middle, its indexes still off, and is carried on. */
@Tag("long")
@ExtendWith(EmbeddedParts.class)
class RebuildResumedIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final ReplayOptions FROM_SCRATCH =
      new ReplayOptions(true, AsOf.now(), false, false);
  private static final ReplayOptions ON = new ReplayOptions(false, AsOf.now(), false, false);

  /** So much that no one fetch brings it all. */
  private static final int ARTICLES = 160;

  private static final String TEXT =
      "Turkey supports the Government of National Accord. ".repeat(1200);

  @Test
  void shouldEndWithTheRowsAndTheIndexesOfTheLiveViews(Parts parts) throws Exception {
    try (var installation = Installation.on(parts)) {
      var services = new SealedServices(installation, Path.of("unused"));
      try (var views = services.views(ArticleWords.inTheClear())) {
        fill(installation);
        views.awaitCaughtUp(views.logEnd(), PATIENCE);
        var replay = new ViewReplay(services.projections().log(), views.database(), Words.clear());

        assertThatThrownBy(
                () ->
                    replay.run(
                        FROM_SCRATCH,
                        progress -> {
                          awaitFirstRows(views, progress.generation());
                          Thread.currentThread().interrupt();
                        }))
            .isInstanceOf(DatelineException.class)
            .hasMessage("rebuild was cancelled; run it again to carry on");
        assertThat(Thread.interrupted()).isTrue();
        String stopped = new Generations(views.database()).building().orElseThrow();
        long at = position(views, stopped);
        List<String> deferred = deferred(views);
        ReplayReport report = replay.run(ON, progress -> {});

        assertThat(at).isPositive().isLessThan(views.logEnd().total());
        assertThat(deferred).contains("texts_search");
        assertThat(report.generation()).isEqualTo(stopped);
        assertThat(report.differences()).isEmpty();
        assertThat(report.rebuilt()).isEqualTo(report.live());
        assertThat(deferred(views)).isEmpty();
        assertThat(indexes(views, stopped))
            .anyMatch(index -> index.contains(" texts_search "))
            .isEqualTo(indexes(views, live(views)));
      }
    }
  }

  @Test
  void shouldCarryOnAGenerationThatWasNotMadeToTheEnd(Parts parts) throws Exception {
    try (var installation = Installation.on(parts)) {
      var services = new SealedServices(installation, Path.of("unused"));
      try (var views = services.views(ArticleWords.inTheClear())) {
        installation.capture("a1", "Turkey supports Egypt.");
        views.awaitCaughtUp(views.logEnd(), PATIENCE);
        String begun = new Generations(views.database()).create();
        views
            .database()
            .control(
                handle -> handle.execute("drop schema " + Database.schema(begun) + " cascade"));

        ReplayReport report =
            new ViewReplay(services.projections().log(), views.database(), Words.clear())
                .run(ON, progress -> {});

        assertThat(report.generation()).isEqualTo(begun);
        assertThat(report.differences()).isEmpty();
        assertThat(indexes(views, begun)).isEqualTo(indexes(views, live(views)));
      }
    }
  }

  private static void fill(Installation installation) {
    for (int i = 0; i < ARTICLES; i++) {
      installation.capture("article" + i, "Title " + i, TEXT + i, Installation.NOON);
      installation.write(Topic.RELATIONS, "dyad" + i, relation("r" + i, "article" + i));
    }
  }

  private static void awaitFirstRows(ProjectionService views, String generation) {
    await("the first batch").atMost(60, SECONDS).until(() -> position(views, generation) > 0);
  }

  private static long position(ProjectionService views, String generation) {
    return views.database().control(handle -> Positions.vector(handle, generation)).total();
  }

  private static String live(ProjectionService views) {
    return views.database().control(Generations::live);
  }

  private static List<String> deferred(ProjectionService views) {
    return views
        .database()
        .control(handle -> texts(handle, "select name from dateline.deferred_indexes"));
  }

  /** Definitions of all indexes, without the schema they are in. */
  private static List<String> indexes(ProjectionService views, String generation) {
    String schema = Database.schema(generation);
    return views
        .database()
        .control(
            handle ->
                texts(
                    handle,
                    "select replace(indexdef, schemaname || '.', '') from pg_indexes"
                        + " where schemaname = '"
                        + schema
                        + "' order by 1"));
  }

  private static List<String> texts(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(String.class).list();
  }

  private static RelationObserved relation(String id, String articleId) {
    return RelationObserved.newBuilder()
        .setMeta(Meta.newBuilder().setEventId(id).setRecordedAt(Installation.NOON).build())
        .setRelationId(id)
        .setArticleId(articleId)
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
        .setObservedAt(Installation.NOON)
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
}
