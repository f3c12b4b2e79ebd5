package io.dateline.app.pipeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.enrich.dictionary.ActorImport;
import io.dateline.enrich.stream.EnrichService;
import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.TextEngine;
import io.dateline.enrich.text.actors.Actor;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.topics.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EmbeddedParts.class)
class EnrichIT {
  private static final String SUPPORT = "Turkey supports the Government of National Accord.";

  @TempDir private Path state;

  @Test
  void shouldTurnACapturedTextIntoRelations(Parts parts) {
    try (var installation = Installation.on(parts);
        var service = start(installation)) {
      installation.capture("a1", SUPPORT);

      awaitEnriched(installation, 1);

      assertThat(installation.events(Topic.RELATIONS, RelationObserved.class))
          .singleElement()
          .satisfies(
              r -> {
                assertThat(r.getSource().getActor()).isEqualTo("Q43");
                assertThat(r.getType()).isEqualTo("SUPPORT");
                assertThat(r.getMeta().getDictionary())
                    .isEqualTo(service.engine().dictionaryVersion());
              });
    }
  }

  @Test
  void shouldGoOnPastRecordsThatAreNoEvents(Parts parts) {
    try (var installation = Installation.on(parts);
        var service = start(installation)) {
      byte[] noise = "hello".getBytes(StandardCharsets.UTF_8);
      installation.write(Topic.ARTICLES_CAPTURED, "a1", noise);
      installation.write(Topic.ARTICLES_CAPTURED, "a1", new byte[] {0, 0, 99, 99, 99, 1});
      installation.capture("a1", SUPPORT);

      awaitEnriched(installation, 1);

      assertThat(installation.records(Topic.DEAD_LETTERS))
          .extracting(r -> DeadLetter.header(r.headers(), DeadLetter.REASON))
          .containsExactly("NOT_AVRO", "UNKNOWN_SCHEMA");
      awaitReady(service);
    }
  }

  @Test
  void shouldSendAnArticleWithTooLargeAnEventToTheDeadLettersAndGoOn(Parts parts) {
    try (var installation = Installation.on(parts);
        var service = start(installation)) {
      installation.capture("a1", manyMentions());
      installation.capture("a2", SUPPORT);

      await("the second article")
          .atMost(120, SECONDS)
          .until(
              () ->
                  installation.events(Topic.ARTICLES_ENRICHED, ArticleEnriched.class).stream()
                      .anyMatch(e -> e.getArticleId().equals("a2")));
      assertThat(installation.records(Topic.DEAD_LETTERS))
          .extracting(r -> DeadLetter.header(r.headers(), DeadLetter.REASON))
          .containsExactly("OVERSIZED");
      awaitReady(service);
    }
  }

  @Test
  void shouldGoOnWhereAFormerProcessStopped(Parts parts) {
    try (var installation = Installation.on(parts)) {
      try (var first = start(installation)) {
        installation.capture("a1", SUPPORT);
        awaitEnriched(installation, 1);
        awaitReady(first);
      }
      installation.capture("a1", SUPPORT);
      installation.capture("a1", SUPPORT + "\n\nEgypt attacked Turkey.");
      try (var second = start(installation)) {
        awaitEnriched(installation, 2);
        awaitReady(second);
      }

      assertThat(installation.events(Topic.ARTICLES_ENRICHED, ArticleEnriched.class))
          .extracting(ArticleEnriched::getRevision)
          .containsExactly(1, 2);
    }
  }

  @Test
  void shouldKnowAnImportedActorWithoutARestart(Parts parts) {
    try (var installation = Installation.on(parts);
        var service = start(installation)) {
      String before = service.engine().dictionaryVersion();
      var quibble =
          new Actor(
              "dl:quibble-front",
              ActorType.ARMED_GROUP,
              "Quibble Liberation Front",
              List.of(),
              List.of(),
              List.of());

      var result = actors(installation).define(List.of(quibble), "test.csv");
      await("the new dictionary")
          .atMost(60, SECONDS)
          .until(() -> service.engine().dictionaryVersion().equals(result.version()));
      installation.capture("a1", "Turkey attacked the Quibble Liberation Front.");
      awaitEnriched(installation, 1);

      assertThat(result.version()).isNotEqualTo(before);
      assertThat(installation.events(Topic.RELATIONS, RelationObserved.class))
          .singleElement()
          .extracting(r -> r.getTarget().getActor())
          .isEqualTo("dl:quibble-front");
    }
  }

  @Test
  void shouldPublishTheShippedDictionaryOnce(Parts parts) {
    try (var installation = Installation.on(parts)) {
      start(installation).close();
      int first = installation.records(Topic.ACTORS).size();
      start(installation).close();

      assertThat(installation.records(Topic.ACTORS)).hasSize(first);
      assertThat(first).isGreaterThan(1000);
    }
  }

  @Test
  void shouldRefuseToStartWithoutTopics(Parts parts) {
    try (var installation = Installation.emptyOn(parts)) {
      assertThatThrownBy(() -> start(installation))
          .isInstanceOf(DatelineException.class)
          .hasMessageContaining("dateline topics --apply");
    }
  }

  private EnrichService start(Installation installation) {
    var config = installation.enrichment(state, null);
    return EnrichService.start(config, Shared.ENGINE, new SimpleMeterRegistry());
  }

  private static ActorImport actors(Installation installation) {
    return new ActorImport(
        installation.parts().bootstrap(),
        Map.of(),
        installation.serdes(),
        installation.topics().name(Topic.ACTORS),
        Clock.systemUTC());
  }

  /** A group that changes is not ready for a moment; one that failed never is. */
  private static void awaitReady(EnrichService service) {
    await("a running stream app")
        .atMost(60, SECONDS)
        .until(() -> service.unreadyBecause().isEmpty());
  }

  private static void awaitEnriched(Installation installation, int count) {
    await(count + " enriched events")
        .atMost(90, SECONDS)
        .until(() -> installation.records(Topic.ARTICLES_ENRICHED).size() >= count);
  }

  /** A megabyte and a half, and each mention has the whole name in the event. */
  private static String manyMentions() {
    return "The GNA met the GNA. ".repeat(70_000);
  }

  private static final class Shared {
    private static final TextEngine ENGINE = TextEngine.create();
  }
}
