package io.dateline.app.pipeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.app.embedded.EmbeddedDefault;
import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.enrich.engine.ReleasedEngines;
import io.dateline.enrich.stream.EnrichConfig;
import io.dateline.enrich.stream.EnrichService;
import io.dateline.enrich.stream.EnrichmentFinding;
import io.dateline.enrich.stream.EnrichmentFinding.Kind;
import io.dateline.enrich.stream.EnrichmentVerdict;
import io.dateline.enrich.stream.EnrichmentVerification;
import io.dateline.enrich.text.TextEngine;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.ArticleWithdrawn;
import io.dateline.schemas.events.Cause;
import io.dateline.schemas.events.DictionaryReleased;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.topics.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EmbeddedParts.class)
class EnrichmentVerificationIT {
  private static final TextEngine ENGINE = TextEngine.create();
  private static final String SUPPORT = "Egypt supports the Libyan National Army.";
  private static final String MORE = SUPPORT + " Turkey condemned the decision.";

  @TempDir private Path state;

  /** Three revisions of two articles, a sighting and a withdrawal. */
  private void enrich(Installation installation) {
    try (var service =
        EnrichService.start(config(installation), ENGINE, new SimpleMeterRegistry())) {
      installation.capture("a1", SUPPORT);
      installation.capture("a1", SUPPORT);
      installation.capture("a1", MORE);
      installation.capture("a2", MORE);
      installation.write(
          Topic.ARTICLES_CAPTURED,
          "a2",
          ArticleWithdrawn.newBuilder()
              .setMeta(meta("gone"))
              .setArticleId("a2")
              .setWithdrawnAt(Installation.NOON)
              .setReason("wrong")
              .build());
      assertThat(service.engine()).isNotNull();
      await("four enriched events")
          .atMost(120, SECONDS)
          .until(() -> installation.records(Topic.ARTICLES_ENRICHED).size() == 4);
    }
  }

  private EnrichConfig config(Installation installation) {
    return installation.enrichment(state, null);
  }

  private EnrichmentVerdict verify(Installation installation) {
    return new EnrichmentVerification(
            config(installation), new ReleasedEngines(ENGINE, null), partition -> {})
        .verify();
  }

  /** An enriched event of the last capture, with what was found in another article. */
  private static ArticleEnriched forged(
      Installation installation, ArticleEnriched of, String articleId) {
    String cause = installation.lastEvent();
    String topic = installation.topics().name(Topic.ARTICLES_CAPTURED);
    return ArticleEnriched.newBuilder(of)
        .setArticleId(articleId)
        .setMeta(
            Meta.newBuilder(of.getMeta())
                .setEventId(cause + "/enriched")
                .setCause(new Cause(cause, topic, 0, 0L))
                .build())
        .build();
  }

  private static Meta meta(String id) {
    return Meta.newBuilder().setEventId(id).setRecordedAt(Installation.NOON).build();
  }

  @Test
  void shouldFindTheEnrichmentAsItsInputsGiveItAndNameWhatWasForged(EmbeddedDefault parts) {
    try (var installation = Installation.on(parts)) {
      enrich(installation);

      EnrichmentVerdict before = verify(installation);
      RelationObserved real = installation.events(Topic.RELATIONS, RelationObserved.class).get(0);
      installation.write(
          Topic.RELATIONS,
          "k",
          RelationObserved.newBuilder(real)
              .setMeta(Meta.newBuilder(real.getMeta()).setEventId("forged").build())
              .setType("ASSAULT")
              .build());
      installation.write(
          Topic.RELATIONS, "k", RelationObserved.newBuilder(real).setConfidence(0.99).build());
      ArticleEnriched first =
          installation.events(Topic.ARTICLES_ENRICHED, ArticleEnriched.class).get(0);
      installation.write(Topic.ARTICLES_ENRICHED, first.getArticleId(), first);
      installation.capture("a4", SUPPORT);
      installation.write(Topic.ARTICLES_ENRICHED, "a4", forged(installation, first, "a4"));
      EnrichmentVerdict after = verify(installation);

      assertThat(before.findings()).isEmpty();
      assertThat(before.holds()).isTrue();
      assertThat(before.events()).isEqualTo(4);
      assertThat(after.findings())
          .extracting(EnrichmentFinding::kind)
          .contains(Kind.DIFFERENT, Kind.MISSING)
          .filteredOn(kind -> kind == Kind.UNEXPLAINED)
          .hasSize(3);
      assertThat(after.findings())
          .extracting(EnrichmentFinding::event)
          .contains("forged", real.getMeta().getEventId(), first.getMeta().getEventId());
    }
  }

  @Test
  void shouldNameAChangeOfTheDictionarysHistory(EmbeddedDefault parts) {
    try (var installation = Installation.on(parts)) {
      enrich(installation);
      installation.write(
          Topic.ACTORS, "dictionary", new DictionaryReleased(meta("r"), "0badc0de", 3, "test"));

      EnrichmentVerdict verdict = verify(installation);

      assertThat(verdict.findings())
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.kind()).isEqualTo(Kind.DICTIONARY);
                assertThat(found.detail()).contains("release 0badc0de").contains("make version");
              });
    }
  }

  @Test
  void shouldSayWhatItCouldNotRunForWantOfTheEngine(EmbeddedDefault parts) {
    try (var installation = Installation.on(parts)) {
      enrich(installation);
      ArticleEnriched first =
          installation.events(Topic.ARTICLES_ENRICHED, ArticleEnriched.class).get(0);
      installation.capture("a3", SUPPORT);
      ArticleEnriched other = forged(installation, first, "a3");
      other.getMeta().put(other.getMeta().getSchema().getField("engine").pos(), "77");
      installation.write(Topic.ARTICLES_ENRICHED, "a3", other);

      EnrichmentVerdict verdict = verify(installation);

      assertThat(verdict.findings()).isEmpty();
      assertThat(verdict.holds()).isFalse();
      assertThat(verdict.notRun()).hasSize(1);
      assertThat(verdict.notRun().firstKey()).startsWith("engine 77: ");
    }
  }
}
