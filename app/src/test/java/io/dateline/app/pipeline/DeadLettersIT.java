package io.dateline.app.pipeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.dateline.app.embedded.EmbeddedDefault;
import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.enrich.stream.EnrichConfig;
import io.dateline.enrich.stream.EnrichService;
import io.dateline.enrich.text.TextEngine;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.IngestService;
import io.dateline.ingest.deadletters.LetterFilter;
import io.dateline.ingest.deadletters.LetterGroup;
import io.dateline.ingest.deadletters.RedriveReport;
import io.dateline.ingest.sources.StreamSource;
import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.deadletters.Resolution;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.topics.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EmbeddedParts.class)
class DeadLettersIT {
  private static final LetterFilter ALL = LetterFilter.all();
  private static final String SUPPORT = "Turkey supports the Government of National Accord.";

  @TempDir private Path state;

  @Test
  void shouldSendARecordBackToItsStageAndCountTheAttempts(EmbeddedDefault parts) {
    try (var installation = Installation.on(parts);
        var enrich = enrich(installation);
        var ingest = ingest(installation)) {
      installation.write(Topic.ARTICLES_CAPTURED, "a1", bytes("no event at all"));
      awaitOpen(ingest, 1);

      RedriveReport report =
          ingest
              .deadLetters()
              .redrive(new LetterFilter(ALL.ids(), null, "NOT_AVRO", null, null), "test");

      assertThat(enrich.engine()).isNotNull();
      assertThat(report.redriven()).isEqualTo(1);
      await("the second failure")
          .atMost(60, SECONDS)
          .until(() -> attempts(installation).equals(List.of("1", "2")));
      assertThat(ingest.deadLetters().summary(ALL))
          .singleElement()
          .satisfies(
              group -> {
                assertThat(group.stage()).isEqualTo("validate");
                assertThat(group.count()).isEqualTo(1);
                assertThat(group.sample().attempt()).isEqualTo(2);
              });
    }
  }

  @Test
  void shouldMakeARedrivenOlderTextHistory(EmbeddedDefault parts) {
    try (var installation = Installation.on(parts);
        var enrich = enrich(installation);
        var ingest = ingest(installation)) {
      ArticleCaptured older = installation.captured("a1", "Egypt attacked Turkey.");
      installation.capture("a1", SUPPORT);
      awaitEnriched(installation, 1);
      letter(installation, older);

      ingest.deadLetters().redrive(ALL, "test");

      awaitEnriched(installation, 2);
      assertThat(enrich.engine()).isNotNull();
      assertThat(installation.events(Topic.ARTICLES_ENRICHED, ArticleEnriched.class))
          .extracting(ArticleEnriched::getStatus)
          .containsExactly("CURRENT", "HISTORY");
      assertThat(ingest.deadLetters().summary(ALL)).isEmpty();
    }
  }

  @Test
  void shouldTakeWhatWasCutFromItsPlaceOnTheTopic(EmbeddedDefault parts) {
    try (var installation = Installation.on(parts);
        var ingest = ingest(installation)) {
      byte[] large = bytes("x".repeat(3 * DeadLetter.MAX_VALUE));
      installation.write(Topic.ARTICLES_CAPTURED, "a1", large);
      var record = installation.records(Topic.ARTICLES_CAPTURED).get(0);
      letter(installation, record.partition(), record.offset(), large);

      RedriveReport report = ingest.deadLetters().redrive(ALL, "test");

      assertThat(report.redriven()).isEqualTo(1);
      assertThat(installation.records(Topic.ARTICLES_CAPTURED))
          .extracting(r -> r.value().length, r -> Instant.ofEpochMilli(r.timestamp()))
          .containsExactly(
              tuple(large.length, Installation.NOON), tuple(large.length, Installation.NOON));
    }
  }

  @Test
  void shouldSayThatALargeFileIsToComeAgain(EmbeddedDefault parts) {
    try (var installation = Installation.on(parts);
        var ingest = ingest(installation)) {
      ingest.ingest(source("{\"words\": 1, \"pad\": \"" + "x".repeat(70_000) + "\"}\n{}\n"));

      RedriveReport report = ingest.deadLetters().redrive(ALL, "test");

      assertThat(report.refusals())
          .singleElement()
          .satisfies(r -> assertThat(r.why()).contains("65536", "dateline ingest"));
      assertThat(report.redriven()).isEqualTo(1);
      assertThat(ingest.deadLetters().summary(ALL))
          .extracting(LetterGroup::count, group -> group.sample().stage())
          .allSatisfy(group -> assertThat(group.toList().get(1)).isEqualTo("capture"));
    }
  }

  @Test
  void shouldDiscardWithAReason(EmbeddedDefault parts) {
    try (var installation = Installation.on(parts);
        var ingest = ingest(installation)) {
      ingest.ingest(source("{\"words\": 1}\n"));

      int discarded = ingest.deadLetters().discard(ALL, "a test of the sender", "test");

      assertThat(discarded).isEqualTo(1);
      assertThat(ingest.deadLetters().summary(ALL)).isEmpty();
      assertThat(installation.records(Topic.DEAD_LETTERS).get(1).headers())
          .anySatisfy(
              h -> assertThat(new String(h.value(), StandardCharsets.UTF_8)).contains("sender"));
    }
  }

  private static StreamSource source(String lines) {
    return new StreamSource("HTTP", "request", new ByteArrayInputStream(bytes(lines)));
  }

  private static void letter(Installation installation, ArticleCaptured event) {
    try (var serializer = installation.serdes().serializer()) {
      String topic = installation.topics().name(Topic.ARTICLES_CAPTURED);
      int partition = installation.records(Topic.ARTICLES_CAPTURED).get(0).partition();
      letter(installation, partition, 0, serializer.serialize(topic, event));
    }
  }

  private static void letter(
      Installation installation, int partition, long offset, byte[] original) {
    String source = installation.topics().name(Topic.ARTICLES_CAPTURED);
    var letter =
        new DeadLetter("publish", "OVERSIZED", "a test", source, partition, offset, 1, original);
    installation.write(
        Topic.DEAD_LETTERS,
        "a1",
        letter.value(),
        letter.headers(Installation.NOON.toEpochMilli()),
        Instant.now());
  }

  private static List<String> attempts(Installation installation) {
    return installation.records(Topic.DEAD_LETTERS).stream()
        .filter(r -> Resolution.of(r.headers()).isEmpty())
        .map(r -> DeadLetter.header(r.headers(), DeadLetter.ATTEMPT))
        .toList();
  }

  private static void awaitOpen(IngestService ingest, long letters) {
    await("open dead letters")
        .atMost(60, SECONDS)
        .until(
            () ->
                ingest.deadLetters().summary(ALL).stream().mapToLong(LetterGroup::count).sum()
                    == letters);
  }

  private static void awaitEnriched(Installation installation, int count) {
    await("enriched articles")
        .atMost(60, SECONDS)
        .until(
            () ->
                installation.events(Topic.ARTICLES_ENRICHED, ArticleEnriched.class).size()
                    == count);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static IngestService ingest(Installation installation) {
    return new IngestService(
        IngestConfig.of(
            installation.parts().bootstrap(),
            installation.registry(),
            installation.settings(),
            "letters"),
        new SimpleMeterRegistry());
  }

  private EnrichService enrich(Installation installation) {
    var config =
        new EnrichConfig(
            installation.parts().bootstrap(),
            Map.of(),
            installation.registry(),
            installation.settings(),
            installation.settings().prefix() + "enrich",
            state,
            1,
            Duration.ofMinutes(1),
            state.resolve("engines"));
    return EnrichService.start(config, TextEngine.create(), new SimpleMeterRegistry());
  }
}
