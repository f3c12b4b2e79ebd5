package io.dateline.app.pipeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.app.embedded.EmbeddedDefault;
import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.enrich.engine.ReleasedEngines;
import io.dateline.enrich.stream.EnrichConfig;
import io.dateline.enrich.stream.EnrichReplay;
import io.dateline.enrich.stream.EnrichService;
import io.dateline.enrich.stream.EnrichmentVerdict;
import io.dateline.enrich.stream.EnrichmentVerification;
import io.dateline.enrich.stream.ReplayReport;
import io.dateline.enrich.text.TextEngine;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.EngineSelected;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.topics.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
@ExtendWith(EmbeddedParts.class)
class EnrichReplayIT {
  private static final TextEngine ENGINE = TextEngine.create();

  @TempDir private Path directory;

  @BeforeEach
  void release() throws Exception {
    OtherEngine.release(directory);
  }

  private EnrichConfig config(Installation installation) {
    return installation.enrichment(directory.resolve("state"), directory);
  }

  private EnrichService start(Installation installation) {
    return EnrichService.start(config(installation), ENGINE, new SimpleMeterRegistry());
  }

  private EnrichReplay replay(Installation installation) {
    return new EnrichReplay(config(installation), new ReleasedEngines(ENGINE, directory));
  }

  private EnrichmentVerdict verify(Installation installation, Path engines) {
    var known = new ReleasedEngines(ENGINE, engines);
    return new EnrichmentVerification(config(installation), known, partition -> {}).verify();
  }

  private static List<ArticleEnriched> awaitEnriched(Installation installation, int count) {
    await(count + " enriched events")
        .atMost(180, SECONDS)
        .until(() -> installation.records(Topic.ARTICLES_ENRICHED).size() >= count);
    return installation.events(Topic.ARTICLES_ENRICHED, ArticleEnriched.class);
  }

  private static List<String> topics(Installation installation) throws Exception {
    String prefix = installation.settings().prefix();
    return installation.admin().listTopics().names().get().stream()
        .filter(name -> name.startsWith(prefix) && name.contains("g1"))
        .toList();
  }

  @Test
  void shouldReportInTheShadowAndTagAnewOnlyWhenPromoted(EmbeddedDefault parts) throws Exception {
    try (var installation = Installation.on(parts);
        var service = start(installation)) {
      installation.capture("a1", "Egypt attacked Turkey.");
      installation.capture("a2", "Turkey attacked Egypt.");
      awaitEnriched(installation, 2);
      EnrichReplay replay = replay(installation);

      ReplayReport report = replay.shadow("two", null, (done, total) -> {});

      assertThat(report.articles()).isEqualTo(2);
      assertThat(report.relations()).isEqualTo(new ReplayReport.Counts(0, 0, 0, 2));
      assertThat(report.examples())
          .anySatisfy(
              example -> {
                assertThat(example.before()).startsWith("Egypt ASSAULT Turkey");
                assertThat(example.after()).startsWith("Egypt AGREE Turkey");
                assertThat(example.sentence()).isEqualTo("Egypt attacked Turkey.");
              });
      assertThat(topics(installation)).isEmpty();
      assertThat(installation.records(Topic.ARTICLES_ENRICHED)).hasSize(2);
      assertThat(service.engine().version()).isEqualTo(ENGINE.version());

      long sent = replay.promote("two", null, (done, total) -> {});

      assertThat(sent).isEqualTo(2);
      assertThat(awaitEnriched(installation, 4))
          .filteredOn(event -> event.getReason().equals("RETAGGED"))
          .extracting(event -> event.getMeta().getEngine())
          .containsExactly("two", "two");
      await("the engine").atMost(60, SECONDS).until(() -> isLive(service, "two"));
      installation.capture("a3", "Egypt attacked Turkey.");
      awaitEnriched(installation, 5);
      assertThat(replay.promote("two", null, (done, total) -> {})).isZero();
      EnrichmentVerdict verdict = verify(installation, directory);
      assertThat(verdict.findings()).isEmpty();
      assertThat(verdict.holds()).isTrue();
      assertThat(verify(installation, directory.resolve("none")).notRun().firstKey())
          .startsWith("engine two: ");
    }
  }

  @Test
  void shouldGoOnWithAPromotionThatWasBrokenOff(EmbeddedDefault parts) {
    try (var installation = Installation.on(parts)) {
      try (var service = start(installation)) {
        installation.capture("a1", "Egypt attacked Turkey.");
        installation.capture("a2", "Turkey attacked Egypt.");
        awaitEnriched(installation, 2);
        assertThat(service.engine().version()).isEqualTo(ENGINE.version());
      }
      // what a promotion leaves that was killed after it had begun
      begin(installation);
      EnrichReplay replay = replay(installation);
      assertThat(replay.brokenOff()).isPresent();
      replay.promote("two", null, (done, total) -> {});
      begin(installation);
      replay.promote("two", null, (done, total) -> {}); // all sent twice over

      try (var service = start(installation)) {
        List<ArticleEnriched> events = awaitEnriched(installation, 4);

        assertThat(service.engine().version()).isEqualTo("two");
        assertThat(replay.brokenOff()).isEmpty();
        assertThat(events.stream().map(event -> event.getMeta().getEventId()))
            .filteredOn(id -> id.contains("/retag-"))
            .allMatch(id -> id.contains("/retag-1/"))
            .hasSize(2);
      }
    }
  }

  private static void begin(Installation installation) {
    var meta = Meta.newBuilder().setEventId("s").setRecordedAt(Installation.NOON).build();
    installation.write(Topic.ACTORS, "engine", new EngineSelected(meta, "two", 1, "BEGUN"));
  }

  private static boolean isLive(EnrichService service, String version) {
    return service.engine().version().equals(version);
  }
}
