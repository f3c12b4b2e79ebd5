package io.dateline.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.app.instance.InstanceState;
import io.dateline.app.meters.Monitoring;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who operate a running Dateline do. */
@Tag("long")
class OperatingIT {
  private static final String NOBODY = "http://127.0.0.1:1/feed.xml";
  private static final String OPML =
      "<opml version='2.0'><body><outline text='Courier' xmlUrl='%s' dateline:outlet='c.example'/></body></opml>"
          .formatted(NOBODY);

  @Test
  void shouldBeOperated(@TempDir Path directory) throws Exception {
    Path data = directory.resolve("data");
    try (ChildProcess up = ChildProcess.up(data)) {
      Run.of("ingest", "--data", data, Files.writeString(directory.resolve("a.jsonl"), article()));
      looksAtFeeds(data, directory);
      resolvesDeadLetters(data, directory);
      backfills(data, directory);
      showsEveryMetric(data);
      isDiagnosed(data);

      assertThat(up.stop()).isZero();
    }
  }

  private static String article() {
    return "{\"text\": \"Egypt said that it supports the Libyan National Army in this matter.\"}\n";
  }

  private static void looksAtFeeds(Path data, Path directory) throws IOException {
    Path list = Files.writeString(directory.resolve("feeds.opml"), OPML);

    assertThat(Run.of("feeds", "import", "--data", data, list).notes()).contains("defined 1 feeds");
    assertThat(Run.of("feeds", "export", "--data", data).data())
        .contains("xmlUrl=\"" + NOBODY + "\"", "dateline:outlet=\"c.example\"");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Run.of("feeds", "status", "--data", data).data().contains("FAILING"));
    Run status = Run.of("feeds", "status", "--data", data, "--troubled");
    assertThat(status.code()).isEqualTo(1);
    assertThat(Run.of("feeds", "completeness", "--data", data).code()).isZero();
    assertThat(Run.of("feeds", "remove", "--data", data, NOBODY).code()).isZero();
  }

  private static void resolvesDeadLetters(Path data, Path directory) throws IOException {
    Path poison = Files.writeString(directory.resolve("poison.jsonl"), "{\"words\": 1}\n");
    Run.of("ingest", "--data", data, poison);
    String summary = Run.of("dead-letters", "summary", "--data", data).data();
    assertThat(summary).contains("capture");
    String id = summary.replaceAll("(?s).* (\\d+-\\d+) .*", "$1");

    assertThat(Run.of("dead-letters", "show", "--data", data, id).data())
        .contains("{\"words\": 1}");
    assertThat(Run.of("dead-letters", "redrive", "--data", data, id).code()).isZero();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Run.of("dead-letters", "--data", data).data().lines().skip(1).toList().size() == 1);
    Run discarded =
        Run.of("dead-letters", "discard", "--data", data, "--stage", "capture", "--reason", "test");
    assertThat(discarded.notes()).contains("discarded 1");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Run.of("dead-letters", "--data", data).data().contains("no dead letters"));
    assertThat(Run.of("dead-letters", "redrive", "--data", data).code()).isEqualTo(1);
  }

  private static void backfills(Path data, Path directory) throws IOException {
    Path old =
        Files.writeString(
            directory.resolve("old.jsonl"),
            article()
                .replace(
                    "}", ", \"url\": \"https://c.example/1\", \"publishedAt\": \"2019-05-06\"}"));

    Run first = Run.of("backfill", "--data", data, old);
    Run second = Run.of("backfill", "--data", data, old);

    assertThat(first.notes()).contains("captured 1");
    assertThat(second.notes()).contains("1 documents done before", "captured 0");
    assertThat(Run.of("replay", "extraction", "--data", data).code()).isEqualTo(1);
  }

  private static void showsEveryMetric(Path data) throws Exception {
    String metrics = get(InstanceState.read(data).orElseThrow().http() + "/metrics");

    Set<String> missing = new TreeSet<>(Monitoring.names());
    missing.removeIf(name -> metrics.contains("\n" + name));
    assertThat(missing).isEmpty();
    assertThat(get(InstanceState.read(data).orElseThrow().http() + "/health/live"))
        .contains("\"enrich\":\"alive\"", "\"projections\":\"alive\"", "\"ingest\":\"alive\"");
  }

  private static void isDiagnosed(Path data) {
    Run doctor = Run.of("doctor", "--data", data, "--json");

    assertThat(doctor.data())
        .contains("\"check\":\"topics\"", "\"check\":\"schemas\"", "\"check\":\"database\"")
        .contains("\"check\":\"clock\"", "\"check\":\"broker\"")
        .doesNotContain("\"BAD\"");
    assertThat(doctor.code()).isZero();
  }

  private static String get(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
