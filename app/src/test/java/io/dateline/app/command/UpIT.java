package io.dateline.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("embedded")
class UpIT {
  private static final String ARTICLE =
      """
      {"id": "one", "url": "https://courier.example/2020/07/one", "title": "Cairo backs the east", \
      "publishedAt": "2020-07-21T08:00:00Z", \
      "text": "Egypt supports the Libyan National Army, the foreign ministry in Cairo said on Monday. \
      Turkey condemned the decision and accused Egypt of fuelling the war in the neighbouring country."}
      """;

  private static final String ACTORS =
      """
      id,type,name,alias
      test:harbour-guard,ARMED_GROUP,Harbour Guard of Sirte,Sirte Harbour Guard
      """;

  @Test
  void shouldServeCommands(@TempDir Path directory) throws Exception {
    Path article = Files.writeString(directory.resolve("article.jsonl"), ARTICLE);
    Path data = directory.resolve("data");

    try (ChildProcess up = ChildProcess.up(data)) {
      assertThat(Run.of("ingest", "--data", data, article).code()).isZero();
      importsActors(data, directory);
      managesFeeds(data);
      auditsAndReplays(data);
      tracesARelation(data);
      withdrawsAnArticle(data);
      tailsRelations(data, directory);

      assertThat(up.stop()).isZero();
    }
  }

  @Test
  void shouldNameThePortThatIsInUse(@TempDir Path data) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      Run run = Run.of("up", "--data", data, "--port", taken.getLocalPort());

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.notes()).contains("port " + taken.getLocalPort()).contains("--port");
    }
  }

  @Test
  void shouldNameTheDataDirectoryThatCannotBeWritten(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");

    Run run = Run.of("up", "--data", file, "--port", 0);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.notes()).contains(file.toString()).contains("--data");
  }

  private static void importsActors(Path data, Path directory) throws Exception {
    Path actors = Files.writeString(directory.resolve("actors.csv"), ACTORS);
    Path broken =
        Files.writeString(directory.resolve("broken.csv"), ACTORS + "test:x,NOTHING,X,\n");

    Run imported = Run.of("actors", "import", "--data", data, actors);
    Run refused = Run.of("actors", "import", "--data", data, broken);

    assertThat(imported.code()).isZero();
    assertThat(imported.notes()).contains("1 actors read, 1 defined anew or changed");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.notes()).contains("broken.csv:3:");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Run.of("actors", "--data", data, "Sirte Harbour Guard")
                    .data()
                    .contains("test:harbour-guard"));
  }

  private static void managesFeeds(Path data) {
    // a port where nobody answers: polls of it fail, which is enough here
    String url = "http://127.0.0.1:1/feed.xml";

    Run added = Run.of("feeds", "add", "--data", data, "--outlet", "courier.example", url);
    assertThat(added.code()).isZero();
    awaitList(data, url);
    assertThat(Run.of("feeds", "pause", "--data", data, url).code()).isZero();
    awaitList(data, "PAUSED");
    assertThat(Run.of("feeds", "show", "--data", data, url).data()).contains(added.data().strip());
    assertThat(Run.of("feeds", "remove", "--data", data, url).code()).isZero();
    awaitList(data, "no feeds");
    assertThat(Run.of("feeds", "resume", "--data", data, url).code()).isEqualTo(1);
    assertThat(Run.of("feeds", "test", url).code()).isEqualTo(1);
  }

  private static void awaitList(Path data, String expected) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Run.of("feeds", "list", "--data", data).data().contains(expected));
  }

  private static void auditsAndReplays(Path data) {
    Run verified = Run.of("audit", "verify", "--data", data);
    Run checkpoint = Run.of("audit", "checkpoint", "--data", data);
    Run replayed = Run.of("replay", "views", "--data", data, "--promote");

    Run unknown = Run.of("replay", "enrichment", "--data", data, "--engine", "77");
    Run same = Run.of("replay", "enrichment", "--data", data);

    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.data()).startsWith("NOT RUN  engine 77: ");
    assertThat(same.code()).as(same.notes()).isZero();
    assertThat(same.data()).contains("1 articles compared, 0 of them changed");
    assertThat(verified.data()).as(verified.notes()).isEmpty();
    assertThat(verified.code()).as(verified.notes()).isZero();
    assertThat(verified.notes()).contains("0 findings", "events run again", "views: rebuilt");
    assertThat(checkpoint.code()).isEqualTo(1);
    assertThat(checkpoint.notes()).contains("running instance");
    assertThat(replayed.notes()).contains("is live now").doesNotContain("differs");
    assertThat(replayed.code()).isZero();
  }

  private static void withdrawsAnArticle(Path data) throws Exception {
    JsonNode relation = new ObjectMapper().readTree(relations(data));
    String article = relation.path("article").asText();

    Run withdrawn =
        Run.of("articles", "withdraw", "--data", data, article, "--reason", "taken back");
    Run refused = Run.of("articles", "withdraw", "--data", data, "x", "--reason", "no id");

    assertThat(withdrawn.code()).as(withdrawn.notes()).isZero();
    assertThat(relations(data)).isEmpty();
    assertThat(Run.of("articles", "--data", data).data()).contains("no such articles");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.notes()).contains("'x' is no article id");
  }

  private static void tailsRelations(Path data, Path directory) throws Exception {
    Run past =
        Run.of(
            "tail",
            "relations",
            "--data",
            data,
            "--actor",
            "Egypt",
            "--type",
            "SUPPORT",
            "--after",
            "start",
            "--limit",
            "1",
            "--format",
            "jsonl");
    JsonNode first = new ObjectMapper().readTree(past.data());
    assertThat(first.at("/data/target/name").asText()).isEqualTo("Libyan National Army");
    CompletableFuture<Run> live =
        CompletableFuture.supplyAsync(
            () ->
                Run.of(
                    "tail",
                    "relations",
                    "--data",
                    data,
                    "--source",
                    "Turkey",
                    "--limit",
                    "1",
                    "--after",
                    first.path("position").asText(),
                    "--format",
                    "text"));
    String other =
        ARTICLE.replace("one", "two").replace("Egypt supports", "Turkey attacked Egypt and backs");
    Run.of("ingest", "--data", data, Files.writeString(directory.resolve("other.jsonl"), other));

    assertThat(live.get(60, TimeUnit.SECONDS).data()).contains("Turkey ");
  }

  private static void tracesARelation(Path data) throws Exception {
    JsonNode relation = new ObjectMapper().readTree(relations(data));
    String id = relation.path("id").asText();

    Run text = Run.of("trace", "relation", "--data", data, id);
    Run json = Run.of("trace", "relation", "--data", data, "--format", "json", id);
    Run unknown = Run.of("trace", "relation", "--data", data, "no-such-relation");

    assertThat(text.code()).isZero();
    assertThat(text.data())
        .contains("Egypt SUPPORT Libyan National Army")
        .contains("[[Egypt supports the Libyan National Army")
        .contains("engine")
        .contains("RelationObserved", "ArticleEnriched", "ArticleCaptured")
        .doesNotContain("GONE", "OTHER", "UNREAD");
    JsonNode item = new ObjectMapper().readTree(json.data()).path("item");
    assertThat(item.path("log")).hasSize(3);
    assertThat(item.path("log").findValues("schemaId")).allMatch(n -> n.asInt() > 0);
    assertThat(item.path("capture").path("kind").asText()).isEqualTo("FILE");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.notes()).contains("no-such-relation");
  }

  private static String relations(Path data) {
    Run run =
        Run.of("relations", "--data", data, "--format", "jsonl", "Egypt", "Libyan National Army");
    assertThat(run.code()).isZero();
    return run.data();
  }
}
