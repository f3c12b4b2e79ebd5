package io.dateline.app.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.app.service.Role;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.topics.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Services in processes of their own, told to end while there is much that they have not read. */
@Tag("long")
@ExtendWith(EmbeddedParts.class)
class ServicesStoppedIT {
  private static final int ARTICLES = 400;
  private static final int SENTENCES = 40;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Test
  void shouldStopWithoutWorkingOffTheLagAndGoOnWithoutLossOrDouble(
      Parts parts, @TempDir Path directory) throws Exception {
    try (Setup setup = Setup.prepare("stopped", parts, directory)) {
      capture(setup);

      try (var projections = ServiceProcess.start(Role.PROJECTIONS, setup.file(), 0);
          var enrich = ServiceProcess.start(Role.ENRICH, setup.file(), 0)) {
        await("the enrichment is at work")
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(20))
            .until(() -> setup.written(Topic.ARTICLES_ENRICHED) > 0);
        assertThat(enrich.stop()).isZero();
        assertThat(projections.stop()).isZero();
        assertThat(enriched(setup)).as("enriched at the stop").hasSizeBetween(1, ARTICLES / 2);
        assertThat(said(setup, "enrich")).contains("stopped").doesNotContain("SLOW_STOP");
        assertThat(said(setup, "projections")).contains("stopped");

        enrich.restart();
        projections.restart();

        assertThat(setup.digests(ARTICLES)).isNotEmpty();
        assertThat(enriched(setup)).hasSize(ARTICLES).doesNotHaveDuplicates();
      }
    }
  }

  private static void capture(Setup setup) {
    for (int i = 0; i < ARTICLES; i++) {
      int article = i;
      String text =
          IntStream.range(0, SENTENCES)
              .mapToObj(
                  n ->
                      "Egypt condemned Turkey, the foreign ministry said in statement %d of %d."
                          .formatted(n, article))
              .collect(Collectors.joining(" "));
      setup.capture("article-" + i, text);
    }
  }

  private static List<String> enriched(Setup setup) {
    return setup.events(Topic.ARTICLES_ENRICHED, ArticleEnriched.class).stream()
        .map(ArticleEnriched::getArticleId)
        .toList();
  }

  private static String said(Setup setup, String service) throws Exception {
    return Files.readString(setup.file().resolveSibling(service + ".log"));
  }
}
