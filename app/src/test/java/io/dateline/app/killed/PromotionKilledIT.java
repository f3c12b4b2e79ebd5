package io.dateline.app.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.app.pipeline.OtherEngine;
import io.dateline.app.service.Enrichment;
import io.dateline.app.service.Role;
import io.dateline.enrich.engine.ReleasedEngines;
import io.dateline.enrich.stream.EnrichReplay;
import io.dateline.enrich.text.TextEngine;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.topics.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code dateline replay enrichment --promote} and the enrichment, each in a process of its own,
 * both ended by SIGKILL in the middle of a promotion, and the command given once more.
 */
@Tag("long")
@ExtendWith(EmbeddedParts.class)
class PromotionKilledIT {
  private static final int ARTICLES = 600;
  private static final int CORRECTED = 30;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String TEXT = "Egypt attacked Turkey. This is report %d.";
  private static final String CORRECTION = "Egypt thanked Turkey. This is report %d.";

  @Test
  void shouldTagEachArticleOnceWhenTheCommandIsGivenAgain(Parts parts, @TempDir Path directory)
      throws Exception {
    try (Setup setup = Setup.prepare("promotion", parts, directory)) {
      OtherEngine.release(Files.createDirectories(setup.config().engines()));
      try (var enrich = ServiceProcess.start(Role.ENRICH, setup.file(), 0)) {
        IntStream.range(0, ARTICLES).forEach(i -> setup.capture(id(i), TEXT.formatted(i)));
        until("the first tags", () -> enriched(setup).size() == ARTICLES);

        var promotion = ServiceProcess.command(slowly(setup.file()), promote());
        until("the first commands", () -> setup.written(Topic.RETAGS) > 0);
        promotion.kill();
        enrich.killAndRestart();

        assertThat(setup.written(Topic.RETAGS))
            .as("commands of the one killed")
            .isLessThan(ARTICLES);
        assertThat(brokenOff(setup)).isTrue();

        // corrections meanwhile: commands for the texts before them are of no use any more
        IntStream.range(0, CORRECTED).forEach(i -> setup.capture(id(i), CORRECTION.formatted(i)));
        var again = ServiceProcess.command(setup.file(), promote());
        assertThat(again.exitCode()).isZero();

        assertThat(brokenOff(setup)).isFalse();
        assertThat(Files.readString(setup.file().resolveSibling("replay.log")))
            .contains("a promotion of engine two was broken off; it goes on");
        until("every text by the new engine", () -> areAllOf("two", enriched(setup)));
        assertThat(retagged(enriched(setup))).allSatisfy((id, times) -> assertThat(times).isOne());
        assertThat(revisions(setup)).allSatisfy((id, of) -> assertThat(of).isSorted());
      }
    }
  }

  private static String id(int number) {
    return "a%03d".formatted(number);
  }

  private static List<String> promote() {
    return List.of("replay", "enrichment", "--engine", "two", "--promote");
  }

  /** A configuration by which a producer sends one record after the other. */
  private static Path slowly(Path config) throws IOException {
    String one = "kafka:\n  batch.size: 1\n  max.in.flight.requests.per.connection: 1\n";
    return Files.writeString(
        config.resolveSibling("slow.yaml"), Files.readString(config).replaceFirst("kafka:\n", one));
  }

  private static void until(String what, Callable<Boolean> seen) {
    await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(seen);
  }

  private static List<ArticleEnriched> enriched(Setup setup) {
    return setup.events(Topic.ARTICLES_ENRICHED, ArticleEnriched.class);
  }

  private static boolean brokenOff(Setup setup) {
    var config = setup.config();
    var engines = new ReleasedEngines(TextEngine.create(), config.engines());
    return new EnrichReplay(Enrichment.settings(config.connections(), config), engines)
        .brokenOff()
        .isPresent();
  }

  private static boolean areAllOf(String engine, List<ArticleEnriched> events) {
    Map<String, ArticleEnriched> last = new TreeMap<>();
    events.forEach(event -> last.put(event.getArticleId(), event));
    return last.values().stream().allMatch(event -> engine.equals(event.getMeta().getEngine()))
        && last.values().stream().filter(event -> event.getRevision() == 2).count() == CORRECTED;
  }

  /** How often each text was tagged anew, for those that were. */
  private static Map<String, Long> retagged(List<ArticleEnriched> events) {
    return events.stream()
        .filter(event -> event.getReason().equals("RETAGGED"))
        .collect(
            Collectors.groupingBy(
                event -> event.getArticleId() + "/" + event.getRevision(), Collectors.counting()));
  }

  /** Of each article, in the order of the log. */
  private static Map<String, List<Integer>> revisions(Setup setup) {
    return enriched(setup).stream()
        .collect(
            Collectors.groupingBy(
                ArticleEnriched::getArticleId,
                Collectors.mapping(ArticleEnriched::getRevision, Collectors.toList())));
  }
}
