package io.dateline.ingest.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ingest.capture.CaptureEvents;
import io.dateline.ingest.capture.CaptureMeters;
import io.dateline.ingest.capture.CaptureSource;
import io.dateline.ingest.capture.Capturer;
import io.dateline.ingest.capture.Composer;
import io.dateline.ingest.capture.MemoryLog;
import io.dateline.ingest.capture.SentTexts;
import io.dateline.ingest.extract.ArticleExtractor;
import io.dateline.schemas.events.ArticleCaptured;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackfillTest {
  @TempDir private Path directory;
  private final MemoryLog memory = new MemoryLog();

  @Test
  void shouldCountAnArticleAsSeenWhenItWasPublished() throws IOException {
    backfill().run(new FileSource(List.of(lines(1)), "BACKFILL"));

    ArticleCaptured captured = memory.committed(ArticleCaptured.class).get(0);
    assertThat(captured.getObservedAt()).isEqualTo(Instant.parse("2019-05-06T00:00:00Z"));
    assertThat(captured.getOrigin().getKind()).isEqualTo("BACKFILL");
  }

  @Test
  void shouldGoOnWhereItWasBrokenOff() throws IOException {
    Path lines = lines(250);
    CaptureSource whole = new FileSource(List.of(lines), "BACKFILL");
    CaptureSource brokenOff =
        sink ->
            whole.readInto(
                new CountedSink(
                    sink,
                    220,
                    () -> {
                      throw new IllegalStateException("killed");
                    }));

    assertThatThrownBy(() -> backfill().run(brokenOff)).hasMessage("killed");
    long done = backfill().done();
    backfill().run(whole);

    assertThat(done).isEqualTo(200);
    assertThat(memory.committed(ArticleCaptured.class)).hasSize(250);
    assertThat(backfill().done()).isEqualTo(250);
  }

  private Path lines(int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(
          "{\"text\": \"Report %d says that the harbour is open again.\", \"url\": \"https://c.example/%d\", \"publishedAt\": \"2019-05-06\"}\n"
              .formatted(i, i));
    }
    return Files.writeString(directory.resolve("old.jsonl"), lines);
  }

  private Backfill backfill() {
    Capturer capturer =
        new Capturer(
            new Composer(new ArticleExtractor()),
            memory.log(),
            new CaptureEvents("test"),
            new CaptureMeters(new SimpleMeterRegistry()),
            Clock.systemUTC(),
            new SentTexts());
    return new Backfill(capturer, directory.resolve("progress/old.done"));
  }
}
