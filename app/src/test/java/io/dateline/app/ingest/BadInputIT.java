package io.dateline.app.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.app.pipeline.Installation;
import io.dateline.ingest.IngestService;
import io.dateline.ingest.capture.CaptureReport;
import io.dateline.ingest.feeds.Feed;
import io.dateline.ingest.feeds.FeedState;
import io.dateline.ingest.feeds.FeedStatus;
import io.dateline.ingest.feeds.FetchSettings;
import io.dateline.ingest.sources.FileSource;
import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.FeedPolled;
import io.dateline.schemas.topics.Topic;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad input on a real broker: each becomes a dead letter with its reason or a flagged article, and
 * its good neighbours in the same run are captured.
 */
@ExtendWith(EmbeddedParts.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
  private static final String TEXT = "The council met at noon and voted to reopen the quay.";

  private Installation installation;
  private IngestService service;
  private Path directory;
  private int runs;

  @BeforeAll
  void open(Parts parts) {
    installation = Installation.on(parts);
    service = Ingests.open(installation, "bad-input");
  }

  @AfterAll
  void close() {
    service.close();
    installation.close();
  }

  @BeforeEach
  void writeNeighbours(@TempDir Path fresh) throws IOException {
    directory = fresh;
    runs++;
    write("a-neighbour.txt", "First neighbour of run " + runs + ". " + TEXT);
    write("z-neighbour.txt", "Last neighbour of run " + runs + ". " + TEXT);
  }

  @Test
  void shouldRejectAnEmptyFile() throws IOException {
    write("bad.txt", "");

    assertRejected("EMPTY", "the file is empty");
  }

  @Test
  void shouldRejectAFileOfFiftyMegabytes() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path("bad.txt").toFile(), "rw")) {
      file.write(TEXT.repeat(200).getBytes(UTF_8));
      file.setLength(50L * 1024 * 1024);
    }

    assertRejected("TOO_LARGE", "52428800 bytes");
  }

  @Test
  void shouldRejectABinary() throws IOException {
    Files.write(path("bad.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0, 0, 0, 13});

    assertRejected("BINARY", "binary");
  }

  @Test
  void shouldTakeInvalidUtf8InTheCharsetItMostLikelyIs() throws IOException {
    Files.write(path("bad.txt"), ("The caf\u00e9 is full. " + TEXT).getBytes(ISO_8859_1));

    ArticleCaptured taken = assertTaken();

    assertThat(text(taken)).startsWith("The caf\u00e9 is full.");
    assertThat(taken.getFlags()).contains("CHARSET_GUESSED");
  }

  @Test
  void shouldNotBelieveAWrongDeclaredCharset() throws IOException {
    write(
        "bad.html",
        "<html><head><meta charset='iso-8859-1'><title>Quay</title></head><body><p>"
            + "The caf\u00e9 \u201cQuay\u201d is full. "
            + TEXT
            + "</p></body></html>");

    assertThat(text(assertTaken())).startsWith("The caf\u00e9 \u201cQuay\u201d is full.");
  }

  @Test
  void shouldReadMalformedHtml() throws IOException {
    write(
        "bad.html",
        "<html><title>Quay</title><div><p><b>Crossed <i>out</b> tags. " + TEXT + "<table><tr></p>");

    assertThat(text(assertTaken())).contains(TEXT);
  }

  @Test
  void shouldRejectMalformedXml() throws IOException {
    write("bad.xml", "<?xml version='1.0'?><news><item>no end");

    assertRejected("NOT_A_FEED", "feed");
  }

  @Test
  void shouldReadNoExternalEntity() throws IOException {
    Path secret = write(".secret", "the word nobody may read");
    write(
        "bad.xml",
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM '"
            + secret.toUri()
            + "'>]><rss><channel><item><title>&x;</title></item></channel></rss>");

    assertRejected("NOT_A_FEED", "entities");
  }

  @Test
  void shouldExpandNoEntityBomb() throws IOException {
    StringBuilder bomb = new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY e0 'ha'>");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY e%d '&e%d;&e%d;'>".formatted(i, i - 1, i - 1));
    }
    write("bad.xml", bomb + "]><rss><channel><title>&e39;</title></channel></rss>");

    assertRejected("NOT_A_FEED", "entities");
  }

  @Test
  void shouldFlagAnUnknownDate() throws IOException {
    writeDated("when it rained");

    ArticleCaptured taken = assertTaken();

    assertThat(taken.getPublishedAt()).isNull();
    assertThat(taken.getFlags()).contains("UNKNOWN_DATE");
  }

  @Test
  void shouldClampAndFlagADateIn2099() throws IOException {
    writeDated("2099-01-01T00:00:00Z");

    ArticleCaptured taken = assertTaken();

    assertThat(taken.getPublishedAt()).isEqualTo(taken.getObservedAt());
    assertThat(taken.getObservedAt()).isBefore(Instant.now().plus(Duration.ofMinutes(1)));
    assertThat(taken.getFlags()).contains("FUTURE_DATE");
  }

  @Test
  void shouldFlagAnArticleWithoutTitle() throws IOException {
    write("bad.html", "<html><body><p>Untitled. " + TEXT + "</p></body></html>");

    ArticleCaptured taken = assertTaken();

    assertThat(taken.getTitle()).isNull();
    assertThat(taken.getFlags()).contains("NO_TITLE");
  }

  @Test
  void shouldTakeASentenceOfAMegabyte() throws IOException {
    write("bad.txt", "The council " + "met and ".repeat(131_072) + "voted.");

    ArticleCaptured taken = assertTaken();

    assertThat(taken.getTextLength()).isGreaterThan(100_000);
    assertThat(text(taken)).startsWith("The council met and met and");
  }

  @Test
  void shouldRejectDuplicateKeysAlone() throws IOException {
    write(
        "bad.jsonl",
        "{\"text\":\"One. "
            + TEXT
            + "\",\"text\":\"Two.\"}\n{\"text\":\"The next line. "
            + TEXT
            + "\"}\n");

    CaptureReport report = service.ingest(new FileSource(List.of(directory)));

    assertThat(report.captured()).isEqualTo(3);
    assertThat(report.rejections())
        .singleElement()
        .satisfies(r -> assertThat(r.toString()).contains("bad.jsonl:1:", "Duplicate field"));
    assertThat(deadLetterOf("bad.jsonl")).isEqualTo("NOT_JSON");
  }

  @Test
  void shouldRecordThatAFeedAtAPrivateAddressIsRefused() {
    try (Newsroom newsroom = new Newsroom();
        IngestService polling = Ingests.open(installation, "private", FetchSettings.defaults())) {
      Feed feed = Feed.of(newsroom.feed("harbour"));
      polling.start();
      polling.feeds().definitions().define(feed);

      await("the refusal")
          .atMost(60, SECONDS)
          .until(() -> polling.feeds().status(feed.feedId()).filter(BadInputIT::fails).isPresent());

      assertThat(installation.events(Topic.FEED_POLLS, FeedPolled.class))
          .singleElement()
          .satisfies(
              poll -> {
                assertThat(poll.getOutcome()).isEqualTo("REFUSED");
                assertThat(poll.getError()).contains("127.0.0.1", "ingest.allow-private-addresses");
              });
    }
  }

  private static boolean fails(FeedStatus status) {
    return status.state() == FeedState.FAILING;
  }

  private void writeDated(String date) throws IOException {
    write(
        "bad.jsonl",
        "{\"text\":\"Dated %s. %s\",\"publishedAt\":\"%s\"}\n".formatted(date, TEXT, date));
  }

  /** The bad file is a dead letter with this reason; both neighbours are captured. */
  private void assertRejected(String reason, String message) {
    CaptureReport report = service.ingest(new FileSource(List.of(directory)));

    assertThat(report.captured()).isEqualTo(2);
    assertThat(report.rejections())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.reason()).isEqualTo(reason);
              assertThat(r.toString()).contains("bad.", message);
            });
    assertThat(deadLetterOf("bad.")).isEqualTo(reason);
  }

  /** The bad file is captured all the same, as are both neighbours. */
  private ArticleCaptured assertTaken() {
    CaptureReport report = service.ingest(new FileSource(List.of(directory)));

    assertThat(report.rejections()).isEmpty();
    assertThat(report.captured()).isEqualTo(3);
    return installation.events(Topic.ARTICLES_CAPTURED, ArticleCaptured.class).stream()
        .filter(a -> a.getOrigin().getLocation().startsWith(path("bad.").toString()))
        .findFirst()
        .orElseThrow();
  }

  private String deadLetterOf(String name) {
    return installation.records(Topic.DEAD_LETTERS).stream()
        .filter(r -> source(r.headers()).startsWith(path(name).toString()))
        .map(r -> DeadLetter.header(r.headers(), DeadLetter.REASON))
        .findFirst()
        .orElseThrow();
  }

  private static String source(Headers headers) {
    return String.valueOf(DeadLetter.header(headers, DeadLetter.SOURCE));
  }

  private static String text(ArticleCaptured article) {
    return UTF_8.decode(article.getText().getBytes().duplicate()).toString();
  }

  private Path path(String name) {
    return directory.resolve(name);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(path(name), content);
  }
}
