package io.dateline.ingest.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dateline.ingest.capture.CaptureEvents;
import io.dateline.ingest.capture.CaptureMeters;
import io.dateline.ingest.capture.CaptureReport;
import io.dateline.ingest.capture.Capturer;
import io.dateline.ingest.capture.Composer;
import io.dateline.ingest.capture.MemoryLog;
import io.dateline.ingest.capture.Rejection;
import io.dateline.ingest.capture.SentTexts;
import io.dateline.ingest.extract.ArticleExtractor;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.ArticleCaptured;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and streams, good and bad, down to what the log gets. */
class FileSourceTest {
  private static final String TEXT = "The council met at noon and voted to reopen the quay.";

  @TempDir private Path directory;

  private final MemoryLog memory = new MemoryLog();
  private final Capturer capturer =
      new Capturer(
          new Composer(new ArticleExtractor()),
          memory.log(),
          new CaptureEvents("test"),
          new CaptureMeters(new SimpleMeterRegistry()),
          Clock.fixed(Instant.parse("2021-03-04T05:06:07Z"), ZoneOffset.UTC),
          new SentTexts());

  @Test
  void shouldCaptureEveryKindOfFileOfADirectory() throws IOException {
    write("a.txt", TEXT);
    write("b.html", "<html><title>Quay</title><p>" + TEXT + " It is the page.</p></html>");
    write("c.jsonl", "{\"id\":\"7\",\"text\":\"" + TEXT + " It is the line.\"}\n\n");
    write(
        "sub/d.xml",
        "<rss><channel><item><guid>g</guid><link>https://post.example/q</link><description>&lt;p&gt;"
            + TEXT
            + "&lt;/p&gt;</description></item></channel></rss>");
    write(".hidden", "not seen");

    CaptureReport report = ingest();

    assertThat(report.captured()).isEqualTo(4);
    assertThat(report.rejected()).isZero();
    assertThat(memory.committed(ArticleCaptured.class))
        .extracting(e -> e.getOrigin().getItemId())
        .containsExactly(null, null, "7", "g");
  }

  @Test
  void shouldWriteNothingNewWhenIngestedTwice() throws IOException {
    write("a.txt", TEXT);
    write("b.txt", TEXT + " ");
    ingest();

    CaptureReport second = ingest();

    assertThat(second.captured()).isZero();
    assertThat(second.skipped()).isEqualTo(2);
    assertThat(memory.committed(ArticleCaptured.class)).hasSize(1);
  }

  @Test
  void shouldRejectAnEmptyFile() throws IOException {
    write("empty.txt", "");

    assertThat(rejection("EMPTY").toString()).endsWith("empty.txt: the file is empty");
  }

  @Test
  void shouldRejectAFileOfFiftyMegabytes() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(directory.resolve("big.txt").toFile(), "rw")) {
      file.write(TEXT.repeat(200).getBytes(UTF_8));
      file.setLength(50L * 1024 * 1024);
    }
    write("good.txt", TEXT);

    CaptureReport report = ingest();

    assertThat(report.captured()).isEqualTo(1);
    assertThat(report.rejections()).extracting(Rejection::reason).containsExactly("TOO_LARGE");
  }

  @Test
  void shouldRejectABinary() throws IOException {
    Files.write(directory.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});

    assertThat(rejection("BINARY").message()).contains("binary");
  }

  @Test
  void shouldTakeInvalidUtf8AndSaySo() throws IOException {
    Files.write(directory.resolve("a.txt"), ("caf\u00e9 " + TEXT).getBytes(ISO_8859_1));

    ingest();

    ArticleCaptured captured = memory.committed(ArticleCaptured.class).get(0);
    assertThat(captured.getFlags()).contains("CHARSET_GUESSED");
    assertThat(UTF_8.decode(captured.getText().getBytes().duplicate()).toString())
        .startsWith("caf\u00e9");
  }

  @Test
  void shouldRejectBadLinesAloneByTheirNumber() throws IOException {
    write(
        "a.jsonl",
        """
        {"id":"1","text":"The council met at noon."}
        {"id":"2","text":
        {"id":"3","text":"x","text":"y"}
        [1,2]
        {"id":"5"}
        {"id":"6","text":{"no":"text"}}
        {"id":"7","text":"The council met again."} trailing
        {"id":"8","text":"The council met in June.","publishedAt":"when it rained"}
        {"id":"9","text":"The council met in May.","publishedAt":"2099-01-01T00:00:00Z"}
        """);

    CaptureReport report = ingest();

    assertThat(report.captured()).isEqualTo(3);
    assertThat(report.rejections())
        .extracting(Rejection::line)
        .containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(report.rejections().get(1).message()).contains("Duplicate");
    assertThat(memory.deadLetters()).hasSize(6);
    assertThat(memory.committed(ArticleCaptured.class))
        .extracting(e -> e.getFlags().toString())
        .containsExactly("[NO_TITLE]", "[NO_TITLE, UNKNOWN_DATE]", "[FUTURE_DATE, NO_TITLE]");
  }

  @Test
  void shouldRejectALineWhoseTextIsNone() throws IOException {
    write(
        "a.jsonl",
        "{\"text\":7}\n{\"title\":true,\"text\":\""
            + TEXT
            + "\"}\n{\"id\":7,\"text\":\""
            + TEXT
            + "\"}\n");

    CaptureReport report = ingest();

    assertThat(report.captured()).isEqualTo(1);
    assertThat(report.rejections())
        .extracting(Rejection::reason, Rejection::message)
        .containsExactly(
            tuple("WRONG_TYPE", "'text' is no text; write it in quotation marks"),
            tuple("WRONG_TYPE", "'title' is no text; write it in quotation marks"));
  }

  @Test
  void shouldRejectXmlThatDeclaresEntities() throws IOException {
    write(
        "bomb.xml",
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>");

    assertThat(rejection("NOT_A_FEED").message()).contains("entities");
  }

  @Test
  void shouldNotReadExternalEntities() throws IOException {
    Path secret = Files.writeString(directory.resolve(".secret"), "the secret word");
    write(
        "xxe.xml",
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM '"
            + secret.toUri()
            + "'>]><rss><channel><item><title>&x;</title></item></channel></rss>");

    assertThat(rejection("NOT_A_FEED").message()).doesNotContain("secret word");
  }

  @Test
  void shouldTakeTheWholeItemsOfAFeedThatBreaksOff() throws IOException {
    write(
        "cut.xml",
        "<rss><channel><item><guid>1</guid><description>"
            + TEXT
            + "</description></item><item><guid>2</guid><description>The council");

    CaptureReport report = ingest();

    assertThat(report.captured()).isEqualTo(1);
    assertThat(report.rejections()).extracting(Rejection::reason).containsExactly("TRUNCATED_FEED");
  }

  @Test
  void shouldRejectXmlThatIsNoFeed() throws IOException {
    write("a.xml", "<?xml version='1.0'?><note>hello</note>");

    assertThat(rejection("NOT_A_FEED").message()).contains("no feed");
  }

  @Test
  void shouldRejectALineLongerThanAnyArticle() throws IOException {
    write(
        "a.jsonl",
        "{\"text\":\"" + "a".repeat(9 * 1024 * 1024) + "\"}\n{\"text\":\"" + TEXT + "\"}\n");

    CaptureReport report = ingest();

    assertThat(report.captured()).isEqualTo(1);
    assertThat(report.rejections()).extracting(Rejection::reason).containsExactly("TOO_LARGE");
  }

  @Test
  void shouldNameAPathThatIsNotThere() {
    assertThatThrownBy(() -> capturer.capture(new FileSource(List.of(directory.resolve("none")))))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("none: no such file");
  }

  @Test
  void shouldReadAStreamAsWhatItHolds() {
    assertThat(stream("{\"text\":\"" + TEXT + "\"}").captured()).isEqualTo(1);
    assertThat(stream("<html><p>" + TEXT + " Again.</p></html>").captured()).isEqualTo(1);
    assertThat(stream(TEXT + " Once more.").captured()).isEqualTo(1);
    assertThat(stream("").rejections()).extracting(Rejection::reason).containsExactly("EMPTY");
  }

  private CaptureReport stream(String input) {
    return capturer.capture(
        new StreamSource(
            "STDIN", "standard input", new ByteArrayInputStream(input.getBytes(UTF_8))));
  }

  private CaptureReport ingest() {
    return capturer.capture(new FileSource(List.of(directory)));
  }

  private Rejection rejection(String reason) {
    CaptureReport report = ingest();
    assertThat(report.captured()).isZero();
    assertThat(report.rejections()).extracting(Rejection::reason).containsExactly(reason);
    assertThat(memory.deadLetters()).hasSize(1);
    return report.rejections().get(0);
  }

  private void write(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
