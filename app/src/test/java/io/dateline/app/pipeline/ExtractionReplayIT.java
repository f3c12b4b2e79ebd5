package io.dateline.app.pipeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.app.ingest.Newsroom;
import io.dateline.enrich.stream.EnrichService;
import io.dateline.enrich.text.TextEngine;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.IngestService;
import io.dateline.ingest.archive.WarcReader;
import io.dateline.ingest.archive.WarcRecord;
import io.dateline.ingest.canonical.NormalizedText;
import io.dateline.ingest.feeds.Feed;
import io.dateline.ingest.feeds.FetchSettings;
import io.dateline.ingest.feeds.PollSettings;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.events.Sealed;
import io.dateline.schemas.keys.WrappingKey;
import io.dateline.schemas.keys.WrappingKeys;
import io.dateline.schemas.topics.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pages that the poller kept, extracted anew. */
@ExtendWith(EmbeddedParts.class)
class ExtractionReplayIT {
  private static final WrappingKeys KEY =
      WrappingKeys.only(WrappingKey.of("test", Base64.getEncoder().encodeToString(new byte[32])));

  private final Newsroom newsroom = new Newsroom();
  @TempDir private Path directory;
  private Installation installation;

  @BeforeEach
  void open(Parts parts) {
    installation = Installation.on(parts);
  }

  @AfterEach
  void close() {
    installation.close();
    newsroom.close();
  }

  @Test
  void shouldMakeARevisionOfATextThatComesOutOtherwise() {
    try (var ingest = new IngestService(config(), new SimpleMeterRegistry())) {
      ArticleCaptured captured = poll(ingest);
      assertThat(ingest.replayExtraction(archive(), true).unchanged()).isEqualTo(1);
      ArticleCaptured former = asExtractedBefore(captured);
      installation.write(Topic.ARTICLES_CAPTURED, former.getArticleId(), former);

      var counted = ingest.replayExtraction(archive(), false);
      var written = ingest.replayExtraction(archive(), true);
      var again = ingest.replayExtraction(archive(), true);

      assertThat(counted.changed()).isEqualTo(1);
      assertThat(written.changed()).isEqualTo(1);
      assertThat(again.unchanged()).isEqualTo(1);
      assertThat(captures())
          .extracting(ArticleCaptured::getTextHash)
          .containsExactly(captured.getTextHash(), former.getTextHash(), captured.getTextHash());
    }
    assertThat(enriched(3))
        .extracting(e -> e.getRevision() + " " + e.getStatus())
        .containsExactly("1 CURRENT", "2 CURRENT", "3 CURRENT");
  }

  @Test
  void shouldKeepPagesUnderTheKeyOfTheirArticleWhereWordsAreErasable() throws IOException {
    try (var ingest = new IngestService(config().with(KEY), new SimpleMeterRegistry())) {
      ArticleCaptured captured = poll(ingest);
      String place = captured.getOrigin().getArchive();
      WarcRecord kept = WarcReader.at(archive(), place).orElseThrow();

      assertThat(kept.keyId()).isEqualTo(captured.getText().getKeyId());
      assertThat(new String(kept.body(), StandardCharsets.ISO_8859_1)).doesNotContain("council");
      assertThat(ingest.replayExtraction(archive(), true).unchanged()).isEqualTo(1);

      ingest.erase(captured.getArticleId(), "asked by a person", "user");
      installation.write(Topic.ARTICLES_CAPTURED, captured.getArticleId(), captured);
      assertThat(ingest.replayExtraction(archive(), true).missing()).isEqualTo(1);
    }
  }

  private Path archive() {
    return directory.resolve("warc");
  }

  private IngestConfig config() {
    PollSettings rarely =
        new PollSettings(
            Duration.ofHours(2), Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24), 4);
    return IngestConfig.of(
            installation.parts().bootstrap(),
            installation.registry(),
            installation.settings(),
            "one")
        .with(FetchSettings.defaults().forLoopback(), rarely)
        .with(archive());
  }

  private ArticleCaptured poll(IngestService ingest) {
    ingest.start();
    ingest.feeds().definitions().define(Feed.of(newsroom.feed("harbour")));
    await("the article").atMost(60, SECONDS).until(() -> !captures().isEmpty());
    return captures().get(0);
  }

  /** As a version before would have it that missed the last sentence. */
  private ArticleCaptured asExtractedBefore(ArticleCaptured captured) {
    String whole = StandardCharsets.UTF_8.decode(captured.getText().getBytes()).toString();
    String less = whole.substring(0, whole.indexOf(". ") + 1);
    return ArticleCaptured.newBuilder(captured)
        .setMeta(Meta.newBuilder(captured.getMeta()).setEventId("former").build())
        .setText(new Sealed(null, ByteBuffer.wrap(less.getBytes(StandardCharsets.UTF_8))))
        .setTextHash(NormalizedText.of(less).sha256())
        .build();
  }

  private List<ArticleCaptured> captures() {
    return installation.events(Topic.ARTICLES_CAPTURED, ArticleCaptured.class);
  }

  private List<ArticleEnriched> enriched(int count) {
    var config = installation.enrichment(directory.resolve("state"), null);
    try (var service =
        EnrichService.start(config, TextEngine.create(), new SimpleMeterRegistry())) {
      await("the revisions")
          .atMost(90, SECONDS)
          .until(
              () ->
                  installation.events(Topic.ARTICLES_ENRICHED, ArticleEnriched.class).size()
                      >= count);
      assertThat(service.unreadyBecause()).isEmpty();
    }
    return installation.events(Topic.ARTICLES_ENRICHED, ArticleEnriched.class);
  }
}
