package io.dateline.app.ingest;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.app.pipeline.Installation;
import io.dateline.ingest.IngestService;
import io.dateline.projections.http.QueryRoutes;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleWithdrawn;
import io.dateline.schemas.events.FeedPolled;
import io.dateline.schemas.topics.Topic;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The HTTP writes of the ingest, as a client meets them. */
@ExtendWith(EmbeddedParts.class)
class IngestRoutesIT {
  private static final String ARTICLE =
      "{\"id\":\"7\",\"text\":\"The council met at noon and voted to reopen the quay.\"}";
  private static final String ID = "0123456789abcdef0123456789abcdef";

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Newsroom newsroom = new Newsroom();
  private Installation installation;
  private IngestService service;
  private Javalin javalin;

  @BeforeEach
  void open(Parts parts) {
    installation = Installation.on(parts);
    service = Ingests.start(installation, "http");
    javalin = Javalin.create(config -> service.routes().configure(config)).start("127.0.0.1", 0);
  }

  @AfterEach
  void close() {
    javalin.stop();
    service.close();
    installation.close();
    newsroom.close();
  }

  @Test
  void shouldTakeArticlesOnce() throws Exception {
    var first = send("POST", "/api/v1/articles", ARTICLE);
    var second = send("POST", "/api/v1/articles", ARTICLE);

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(json.readTree(first.body()).path("captured").asInt()).isEqualTo(1);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(json.readTree(second.body()).path("skipped").asInt()).isEqualTo(1);
    assertThat(installation.events(Topic.ARTICLES_CAPTURED, ArticleCaptured.class))
        .singleElement()
        .satisfies(a -> assertThat(a.getOrigin().getKind()).isEqualTo("HTTP"));
  }

  @Test
  void shouldNameTheBadLineAndTakeTheOthers() throws Exception {
    var answer = send("POST", "/api/v1/articles", "{\"text\":\n" + ARTICLE);

    JsonNode report = json.readTree(answer.body());
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(report.path("captured").asInt()).isEqualTo(1);
    assertThat(report.at("/rejections/0/line").asInt()).isEqualTo(1);
    assertThat(report.at("/rejections/0/reason").asText()).isEqualTo("NOT_JSON");
  }

  @Test
  void shouldRefuseWhatIsNoArticle() throws Exception {
    problem(422, send("POST", "/api/v1/articles", "{\"text\":"), "no JSON object");
    problem(422, send("POST", "/api/v1/articles", ""), "no input");
  }

  @Test
  void shouldRefuseABodyOfMoreThan32Megabytes() throws Exception {
    var answer = send("POST", "/api/v1/articles", " ".repeat(32 * 1024 * 1024 + 1));

    problem(413, answer, "post fewer articles at once");
  }

  @Test
  void shouldWithdrawAnArticle() throws Exception {
    var answer =
        send("POST", "/api/v1/articles/" + ID + "/withdraw", "{\"reason\":\"wrong town\"}");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(installation.events(Topic.ARTICLES_CAPTURED, ArticleWithdrawn.class))
        .extracting(ArticleWithdrawn::getArticleId)
        .containsExactly(ID);
    problem(400, send("POST", "/api/v1/articles/7/withdraw", ""), "32 hex digits");
  }

  @Test
  void shouldAddPauseResumePollAndRemoveAFeed() throws Exception {
    var added =
        send("POST", "/api/v1/feeds", "{\"url\":\"%s\"}".formatted(newsroom.feed("harbour")));
    String feed = added.headers().firstValue("Location").orElseThrow();
    awaitState(feed, "OK");
    assertThat(json.readTree(send("GET", "/api/v1/feeds", "").body()).path("items")).hasSize(1);

    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(send("POST", feed + "/pause", "").statusCode()).isEqualTo(204);
    awaitState(feed, "PAUSED");
    assertThat(send("POST", feed + "/resume", "").statusCode()).isEqualTo(204);
    awaitState(feed, "OK");
    assertThat(send("POST", feed + "/poll", "").statusCode()).isEqualTo(202);
    await("three polls")
        .atMost(60, SECONDS)
        .until(() -> installation.events(Topic.FEED_POLLS, FeedPolled.class).size() == 3);
    assertThat(send("DELETE", feed, "").statusCode()).isEqualTo(204);
    await("the removal").atMost(60, SECONDS).until(() -> send("GET", feed, "").statusCode() == 404);
    problem(404, send("GET", feed, ""), "no feed has the id");
  }

  @Test
  void shouldSayWhatIsWrongWithAFeed() throws Exception {
    problem(400, send("POST", "/api/v1/feeds", "{\"url\":"), "end-of-input");
    problem(400, send("POST", "/api/v1/feeds", "{}"), "no 'url'");
    problem(400, send("POST", "/api/v1/feeds", "{\"url\":\"file:///a\"}"), "http:// or https://");
    problem(400, send("POST", "/api/v1/feeds", "{\"url\":\"x\",\"url\":\"y\"}"), "Duplicate field");
    problem(413, send("POST", "/api/v1/feeds", " ".repeat(2_000_000)), "more than 65536 bytes");
  }

  @Test
  void shouldAnswerEveryDocumentedWriteAsDocumented() throws Exception {
    JsonNode paths = document().path("paths");

    int writes = 0;
    for (var path : paths.properties()) {
      for (var operation : path.getValue().properties()) {
        if (operation.getKey().equals("get")) {
          continue;
        }
        writes++;
        var answer =
            send(
                operation.getKey().toUpperCase(Locale.ROOT),
                "/api/v1" + path.getKey().replace("{id}", ID),
                "{}");
        String said = operation.getKey() + " " + path.getKey() + " " + answer.body();
        assertThat(operation.getValue().path("responses").has("" + answer.statusCode()))
            .as(said)
            .isTrue();
        if (answer.statusCode() >= 400) {
          assertThat(answer.headers().firstValue("Content-Type").orElse(""))
              .as(said)
              .startsWith("application/problem+json");
        }
      }
    }
    assertThat(writes).isEqualTo(10);
  }

  @Test
  void shouldAnswerItsDocumentedQuestionsAsDocumented() throws Exception {
    send("POST", "/api/v1/articles", "{\"text\":\n" + ARTICLE);
    var added = send("POST", "/api/v1/feeds", "{\"url\":\"%s\"}".formatted(newsroom.feed("quay")));
    String feed = added.headers().firstValue("Location").orElseThrow();
    awaitState(feed, "OK");
    String summary = "/api/v1/dead-letters/summary";
    JsonNode letter = json.readTree(send("GET", summary, "").body()).at("/items/0/sample/id");

    Map<String, String> examples =
        Map.of(
            "/feeds/{id}", feed,
            "/dead-letters/summary", summary,
            "/dead-letters/{id}", "/api/v1/dead-letters/" + letter.asText());

    int asked = 0;
    for (var path : document().path("paths").properties()) {
      if (path.getValue().at("/get/tags/0").asText().equals("ingest")) {
        asked++;
        var answer = send("GET", examples.get(path.getKey()), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(faults(path.getKey(), json.readTree(answer.body()))).isEmpty();
      }
    }
    assertThat(asked).isEqualTo(examples.size());
  }

  private JsonNode document() throws IOException {
    try (var document =
        QueryRoutes.class.getResourceAsStream("/io/dateline/projections/http/openapi.json")) {
      return json.readTree(document);
    }
  }

  /** What is wrong with an answer under the schema that the document has for it. */
  private List<String> faults(String path, JsonNode answer) throws IOException {
    ObjectNode schema = (ObjectNode) document();
    String escaped = path.replace("/", "~1");
    schema.put(
        "$ref", "#/paths/" + escaped + "/get/responses/200/content/application~1json/schema");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(schema, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build())
        .validate(answer)
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  private void problem(int status, HttpResponse<String> answer, String detail) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json.readTree(answer.body()).path("status").asInt()).isEqualTo(status);
    assertThat(json.readTree(answer.body()).path("detail").asText()).contains(detail);
  }

  private void awaitState(String feed, String state) {
    await("state " + state)
        .atMost(60, SECONDS)
        .until(
            () -> json.readTree(send("GET", feed, "").body()).path("state").asText().equals(state));
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + javalin.port() + path);
    var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    return client.send(
        HttpRequest.newBuilder(address).method(method, publisher).build(), BodyHandlers.ofString());
  }
}
