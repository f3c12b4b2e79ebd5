package io.dateline.app.pipeline;

import static io.dateline.app.pipeline.SealedServices.ARTICLE;
import static io.dateline.app.pipeline.SealedServices.TEXT;
import static io.dateline.app.pipeline.SealedServices.capture;
import static io.dateline.app.pipeline.SealedServices.source;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.ingest.erasure.Erasure;
import io.dateline.projections.ProjectionService;
import io.dateline.projections.audit.CheckpointSigner;
import io.dateline.projections.audit.LogAuditor;
import io.dateline.projections.audit.LogVerification;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.replay.ReplayOptions;
import io.dateline.projections.replay.ViewReplay;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleErased;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.RelationRetracted;
import io.dateline.schemas.keys.WrappingKey;
import io.dateline.schemas.keys.WrappingKeys;
import io.dateline.schemas.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An article's words under a key of their own, and what is left when the key is destroyed. */
@ExtendWith(EmbeddedParts.class)
class ErasureIT {
  private static final WrappingKeys KEY =
      WrappingKeys.only(WrappingKey.of("test", Base64.getEncoder().encodeToString(new byte[32])));
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path state;

  @Test
  void shouldLeaveNothingOfTheWordsOfAnErasedArticle(Parts parts) throws Exception {
    try (var installation = Installation.on(parts);
        var words = services(installation).words(KEY);
        var ingest = services(installation).ingest(KEY);
        var enrich = services(installation).enrich(words);
        var views = services(installation).views(words)) {
      String id = capture(ingest, ARTICLE);
      awaitRelations(installation, 1);
      views.awaitCaughtUp(views.logEnd(), PATIENCE);
      assertThat(text(views, id)).endsWith(TEXT);
      assertThat(onTheLog(installation)).doesNotContain("Accord").doesNotContain("takes sides");

      Erasure erasure = ingest.erase(id, "asked by the publisher", "user");

      assertThat(erasure.state()).isEqualTo(Erasure.State.PENDING);
      assertThat(erasure.sealed()).isEqualTo(1);
      await("the retraction")
          .atMost(90, SECONDS)
          .until(() -> !installation.events(Topic.RELATIONS, RelationRetracted.class).isEmpty());
      views.awaitCaughtUp(views.logEnd(), PATIENCE);
      assertThat(text(views, id)).isNull();
      assertThat(installation.events(Topic.ARTICLES_CAPTURED, ArticleErased.class)).hasSize(1);
      assertThat(enrich.unreadyBecause()).isEmpty();

      capture(ingest, ARTICLE.replace("takes sides", "took sides"));
      views.awaitCaughtUp(views.logEnd(), PATIENCE);
      assertThat(text(views, id)).isNull();
      var replay =
          new ViewReplay(services(installation).projections().log(), views.database(), words::open)
              .run(new ReplayOptions(true, AsOf.now(), true, false), progress -> {});
      assertThat(replay.differences()).isEmpty();
      assertThat(text(views, id)).isNull();
      assertThat(auditFindings(installation)).isEmpty();
    }
  }

  @Test
  void shouldBeDoneWhenTheBrokerHasDroppedTheOldKey(Parts parts) throws Exception {
    try (var installation = Installation.on(parts);
        var ingest = services(installation).ingest(KEY)) {
      compactAtOnce(installation);
      String id = capture(ingest, ARTICLE);
      ingest.erase(id, "asked by a person", "user");

      await("the compaction")
          .atMost(120, SECONDS)
          .pollInterval(1, SECONDS)
          .until(
              () -> {
                capture(ingest, ARTICLE.replace("one", "n" + System.nanoTime())); // rolls segments
                return ingest.erase(id, "how far", "user").state() == Erasure.State.DONE;
              });

      assertThat(installation.events(Topic.ARTICLES_CAPTURED, ArticleErased.class)).hasSize(1);
    }
  }

  @Test
  void shouldSayWhatWasWrittenInTheClearAndRefuseWhatIsUnknown(Parts parts) {
    try (var installation = Installation.on(parts);
        var ingest = services(installation).ingest(KEY)) {
      installation.capture("a".repeat(32), TEXT);

      Erasure erasure = ingest.erase("a".repeat(32), "asked", "user");

      assertThat(erasure.state()).isEqualTo(Erasure.State.DONE);
      assertThat(erasure.clear()).isEqualTo(1);
      assertThat(erasure.note()).contains("1 records were written in the clear");
      assertThatThrownBy(() -> ingest.erase("b".repeat(32), "asked", "user"))
          .isInstanceOf(DatelineException.class)
          .hasMessageContaining("the log holds nothing of");
    }
  }

  @Test
  void shouldSealAndEraseDeadLettersToo(Parts parts) {
    try (var installation = Installation.on(parts);
        var ingest = services(installation).ingest(KEY)) {
      ingest.ingest(source("{\"text\": \"Turkey supports nobody\", broken"));
      var letter = installation.records(Topic.DEAD_LETTERS).get(0);
      String sha256 =
          new String(
              letter.headers().lastHeader("dateline-sha256").value(), StandardCharsets.UTF_8);

      Erasure erasure = ingest.erase("letter:" + sha256.substring(0, 32), "asked", "user");

      assertThat(new String(letter.value(), StandardCharsets.ISO_8859_1)).doesNotContain("Turkey");
      assertThat(letter.headers().lastHeader("dateline-key-id")).isNotNull();
      assertThat(erasure.state()).isEqualTo(Erasure.State.PENDING);
      assertThat(installation.records(Topic.ARTICLE_KEYS))
          .extracting(record -> record.value() == null)
          .containsExactly(false, true);
    }
  }

  private SealedServices services(Installation installation) {
    return new SealedServices(installation, state);
  }

  private static void awaitRelations(Installation installation, int count) {
    await("relations")
        .atMost(90, SECONDS)
        .until(() -> installation.events(Topic.RELATIONS, RelationObserved.class).size() >= count);
  }

  private static String onTheLog(Installation installation) {
    var all = new StringBuilder();
    installation
        .events(Topic.ARTICLES_CAPTURED, ArticleCaptured.class)
        .forEach(event -> all.append(new String(bytes(event), StandardCharsets.ISO_8859_1)));
    return all.toString();
  }

  private static byte[] bytes(ArticleCaptured event) {
    return event.getText().getBytes().array();
  }

  /** The view's text; null where it has none. */
  private static String text(ProjectionService views, String articleId) {
    return views
        .database()
        .readLive(
            (handle, live, vector) ->
                handle
                    .createQuery(
                        "select string_agg(concat(title, byline, text), '')"
                            + " from texts where article_id = :id")
                    .bind("id", articleId)
                    .mapTo(String.class)
                    .map(found -> found == null || found.isEmpty() ? null : found)
                    .one());
  }

  private List<?> auditFindings(Installation installation) {
    var log = services(installation).projections().log();
    try (var auditor = new LogAuditor(log, CheckpointSigner.none(), Clock.systemUTC())) {
      auditor.advance();
    }
    return new LogVerification(log, CheckpointSigner.none(), partition -> {}).verify().findings();
  }

  private static void compactAtOnce(Installation installation) throws Exception {
    var topic =
        new ConfigResource(
            ConfigResource.Type.TOPIC, installation.topics().name(Topic.ARTICLE_KEYS));
    var operations =
        Map.of(
                "max.compaction.lag.ms", "100",
                "segment.ms", "100",
                "min.cleanable.dirty.ratio", "0.01")
            .entrySet()
            .stream()
            .map(
                e ->
                    new AlterConfigOp(
                        new ConfigEntry(e.getKey(), e.getValue()), AlterConfigOp.OpType.SET))
            .toList();
    installation.admin().incrementalAlterConfigs(Map.of(topic, operations)).all().get();
  }
}
