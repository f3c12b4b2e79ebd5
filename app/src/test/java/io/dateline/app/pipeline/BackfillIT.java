package io.dateline.app.pipeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.enrich.stream.EnrichService;
import io.dateline.enrich.text.TextEngine;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.IngestService;
import io.dateline.ingest.capture.CaptureSink;
import io.dateline.ingest.capture.CaptureSource;
import io.dateline.ingest.capture.Draft;
import io.dateline.ingest.capture.Rejection;
import io.dateline.ingest.sources.FileSource;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.topics.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Older articles brought in beside live ones, broken off and gone on with. */
@ExtendWith(EmbeddedParts.class)
class BackfillIT {
  private static final int OLD = 250;

  @TempDir private Path directory;

  @Test
  void shouldGoOnInAnotherProcessAndLeaveTheLiveTextCurrent(Parts parts) throws IOException {
    try (var installation = Installation.on(parts)) {
      String live;
      try (var ingest = ingest(installation)) {
        live =
            ingest.ingest(file("live.jsonl", 7, "2026-03-01", 1, "reopened")).articleIds().get(0);
        CaptureSource old = file("old.jsonl", 0, "2019-05-06", OLD, "closed");
        assertThatThrownBy(() -> ingest.backfill(progress()).run(new BrokenOff(old, 220)))
            .hasMessage("killed");
      }
      int before = captures(installation).size();

      try (var ingest = ingest(installation)) {
        ingest.backfill(progress()).run(file("old.jsonl", 0, "2019-05-06", OLD, "closed"));
      }

      assertThat(before).isGreaterThan(1).isLessThan(1 + OLD);
      List<ArticleCaptured> captured = captures(installation);
      assertThat(captured).hasSize(1 + OLD);
      assertThat(captured)
          .filteredOn(event -> !event.getArticleId().equals(live) || isOld(event))
          .hasSize(OLD)
          .extracting(ArticleCaptured::getObservedAt)
          .containsOnly(Instant.parse("2019-05-06T00:00:00Z"));
      assertThat(enriched(installation))
          .filteredOn(e -> e.getArticleId().equals(live))
          .extracting(e -> e.getRevision() + " " + e.getStatus())
          .containsExactly("1 CURRENT", "2 HISTORY");
    }
  }

  private static boolean isOld(ArticleCaptured event) {
    return event.getObservedAt().isBefore(Instant.parse("2020-01-01T00:00:00Z"));
  }

  private Path progress() {
    return directory.resolve("progress/old.done");
  }

  private FileSource file(String name, int first, String date, int count, String what)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = first; i < first + count; i++) {
      lines.append(
          "{\"text\": \"Report %d says that the harbour was %s by the council.\", \"url\": \"https://c.example/%d\", \"publishedAt\": \"%s\"}\n"
              .formatted(i, what, i, date));
    }
    return new FileSource(List.of(Files.writeString(directory.resolve(name), lines)), "BACKFILL");
  }

  private static IngestService ingest(Installation installation) {
    return new IngestService(
        IngestConfig.of(
            installation.parts().bootstrap(),
            installation.registry(),
            installation.settings(),
            "backfill"),
        new SimpleMeterRegistry());
  }

  private static List<ArticleCaptured> captures(Installation installation) {
    return installation.events(Topic.ARTICLES_CAPTURED, ArticleCaptured.class);
  }

  private List<ArticleEnriched> enriched(Installation installation) {
    var config = installation.enrichment(directory.resolve("state"), null);
    try (var service =
        EnrichService.start(config, TextEngine.create(), new SimpleMeterRegistry())) {
      await("every text")
          .atMost(90, SECONDS)
          .until(() -> installation.records(Topic.ARTICLES_ENRICHED).size() == 1 + OLD);
      assertThat(service.unreadyBecause()).isEmpty();
    }
    return installation.events(Topic.ARTICLES_ENRICHED, ArticleEnriched.class);
  }

  /** A source whose process dies after so many articles. */
  private record BrokenOff(CaptureSource source, int after) implements CaptureSource {
    @Override
    public void readInto(CaptureSink sink) {
      source.readInto(
          new CaptureSink() {
            private int left = after;

            @Override
            public void draft(Draft draft) {
              dieInTime();
              sink.draft(draft);
            }

            @Override
            public void draft(Draft draft, @Nullable Instant observedAt) {
              dieInTime();
              sink.draft(draft, observedAt);
            }

            private void dieInTime() {
              if (left-- == 0) {
                throw new IllegalStateException("killed");
              }
            }

            @Override
            public void rejected(Rejection rejection) {
              sink.rejected(rejection);
            }
          });
    }
  }
}
