package io.dateline.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcArchiveTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Map<String, String> HTML =
      Map.of("content-type", "text/html; charset=utf-8", "content-encoding", "br");

  @TempDir private Path directory;

  @Test
  void shouldKeepADocumentWhereItSays() throws IOException {
    try (WarcArchive archive = new WarcArchive(directory, "main")) {
      archive.keep("https://c.example/1", 200, HTML, bytes("<p>one</p>"), NOON);
      String place = archive.keep("https://c.example/2", 200, HTML, bytes("<p>two</p>"), NOON);

      WarcRecord record = WarcReader.at(directory, place).orElseThrow();

      assertThat(place).startsWith("dateline-2026-03-04-main.warc.gz:");
      assertThat(record.url()).isEqualTo("https://c.example/2");
      assertThat(record.date()).isEqualTo(NOON);
      assertThat(record.body()).isEqualTo(bytes("<p>two</p>"));
      assertThat(record.charset()).isEqualTo("utf-8");
      assertThat(record.headers()).doesNotContainKey("content-encoding");
    }
  }

  @Test
  void shouldBeginANewFileEachDayAndGoOnWithTheOldOneAfterARestart() throws IOException {
    try (WarcArchive archive = new WarcArchive(directory, "main")) {
      archive.keep("https://c.example/1", 200, HTML, bytes("one"), NOON);
      archive.keep("https://c.example/2", 200, HTML, bytes("two"), NOON.plusSeconds(86_400));
    }
    try (WarcArchive archive = new WarcArchive(directory, "main")) {
      archive.keep("https://c.example/3", 200, HTML, bytes("three"), NOON);
    }

    assertThat(urls(directory.resolve("dateline-2026-03-04-main.warc.gz")))
        .isEqualTo("https://c.example/1 https://c.example/3 ");
    assertThat(urls(directory.resolve("dateline-2026-03-05-main.warc.gz")))
        .isEqualTo("https://c.example/2 ");
  }

  @Test
  void shouldFindNothingOutsideTheArchive() throws IOException {
    assertThat(WarcReader.at(directory, "../secret.warc.gz:0")).isEmpty();
    assertThat(WarcReader.at(directory, "missing.warc.gz:0")).isEmpty();
  }

  @Test
  void shouldReadWhatOthersHaveWritten() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes("<p>packed</p>"));
    }
    String http = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n";
    Path file = directory.resolve("other.warc");
    Files.write(
        file,
        bytes(
            "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\ninfo\r\n\r\n"
                + "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <https://c.example/4>\r\n"
                + "WARC-Date: 2020-01-02T03:04:05Z\r\nContent-Length: "
                + (http.length() + packed.size())
                + "\r\n\r\n"
                + http));
    Files.write(file, packed.toByteArray(), StandardOpenOption.APPEND);

    try (WarcReader reader = WarcReader.open(file)) {
      WarcRecord record = reader.next();

      assertThat(record.url()).isEqualTo("https://c.example/4");
      assertThat(record.body()).isEqualTo(bytes("<p>packed</p>"));
      assertThat(reader.next()).isNull();
    }
  }

  private static String urls(Path file) throws IOException {
    StringBuilder urls = new StringBuilder();
    try (WarcReader reader = WarcReader.open(file)) {
      for (WarcRecord record = reader.next(); record != null; record = reader.next()) {
        urls.append(record.url()).append(' ');
      }
    }
    return urls.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
