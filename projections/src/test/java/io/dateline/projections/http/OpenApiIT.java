package io.dateline.projections.http;

import static io.dateline.projections.testing.Samples.EGYPT;
import static io.dateline.projections.testing.Samples.LNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dateline.projections.query.Queries;
import io.dateline.projections.store.Database;
import io.dateline.projections.testing.SampleLog;
import io.dateline.projections.testing.Samples;
import io.dateline.projections.testing.TestPostgres;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.FeedDefined;
import io.dateline.schemas.events.FeedPolled;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The OpenAPI document against the running server: each operation, each of its answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "/actors", "/actors?q=Egypt",
          "/actors/{id}", "/actors/Q307871",
          "/actors/{id}/neighbours", "/actors/Egypt/neighbours",
          "/articles/{id}", "/articles/a1",
          "/relations/{id}", "/relations/r1",
          "/trace/relations/{id}", "/trace/relations/r1",
          "/dyads", "/dyads?source=Q79&target=Q1",
          "/changes", "/changes?maxP=0.5",
          "/feeds/{id}/polls", "/feeds/f1/polls");

  private final HttpClient client = HttpClient.newHttpClient();
  private Database database;
  private QueryRoutes routes;
  private Javalin server;
  private JsonNode document;
  private DocumentedSchemas schemas;

  @BeforeAll
  void start() throws Exception {
    database = TestPostgres.open();
    routes = new QueryRoutes(new Queries(database), places -> Map.of());
    server = Javalin.create(routes::configure).start("127.0.0.1", 0);
    fill(new SampleLog());
    document = JSON.readTree(get("/openapi.json").body());
    schemas = new DocumentedSchemas(document);
  }

  @AfterAll
  void stop() {
    server.stop();
    database.close();
  }

  /** Something of each kind, so that no list is empty. */
  private void fill(SampleLog log) {
    log.append("actors", "Q79", Samples.defined("Q79", "Egypt", "COUNTRY", "Cairo"));
    log.append("actors", "Q1", Samples.defined("Q1", "Libyan National Army", "ARMED_GROUP", "LNA"));
    log.append(
        "actors",
        "Q307871",
        Samples.leader("Q307871", "Abdel Fattah el-Sisi", "Q79", LocalDate.of(2014, 6, 8), null));
    log.append("actors", "dictionary", Samples.released("d1"));
    for (int month = 1; month <= 6; month++) {
      String id = "a" + month;
      LocalDate day = LocalDate.of(2020, month < 3 ? 1 : month, 2 + month % 3);
      ArticleCaptured article = Samples.captured(id, "Title", "Egypt backed the army.", day);
      log.append("articles.captured", id, article);
      log.append(
          "articles.enriched",
          id,
          Samples.enriched(article, 1, "CURRENT", Samples.sketch(Math.max(month, 2), 0.99)));
      log.append(
          "relations",
          "Q79Q1",
          Samples.relation(
              "r" + month, article, 1, EGYPT, LNA, month < 6 ? "AID" : "ASSAULT", day));
      log.append("stances", "Q1", Samples.stance("s" + month, article, LNA, -0.5, "FRAMING"));
    }
    log.append(
        "feeds",
        "f1",
        FeedDefined.newBuilder()
            .setMeta(Samples.meta(null))
            .setFeedId("f1")
            .setUrl("https://example.org/feed")
            .build());
    log.append(
        "feed-polls",
        "f1",
        FeedPolled.newBuilder()
            .setMeta(Samples.meta(null))
            .setFeedId("f1")
            .setPollId("p1")
            .setUrl("https://example.org/feed")
            .setStartedAt(Instant.parse("2020-07-20T10:00:00Z"))
            .setDurationMs(40)
            .setOutcome("FETCHED")
            .build());
    log.append("dead-letters", "k", ByteBuffer.wrap(new byte[] {1, 2}));
    log.project(database);
  }

  @TestFactory
  List<DynamicTest> shouldAnswerEveryDocumentedOperationAsDocumented() {
    return document
        .get("paths")
        .propertyStream()
        .filter(path -> path.getValue().has("get") && !path.getKey().equals("/stream"))
        .filter(path -> !isOfIngest(path.getValue()))
        .map(path -> DynamicTest.dynamicTest(path.getKey(), () -> check(path.getKey())))
        .toList();
  }

  /** Ingest's own are asked in the tests of the app, where it runs. */
  private static boolean isOfIngest(JsonNode path) {
    return path.at("/get/tags/0").asText().equals("ingest");
  }

  private void check(String path) throws Exception {
    String example = EXAMPLES.getOrDefault(path, path);
    String schema = responses(path) + "/200/content/application~1json/schema";

    HttpResponse<String> response = get(example);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode body = JSON.readTree(response.body());
    assertThat(schemas.faults(schema, body)).isEmpty();
    if (body.has("items")) {
      assertThat(body.get("items")).as("examples in the fixture").isNotEmpty();
    }
    for (String type : types(path)) {
      HttpResponse<String> other = get(example, "Accept", type);
      assertThat(other.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    }
    if (document.at(responses(path)).has("304")) {
      String tag = response.headers().firstValue("ETag").orElseThrow();
      assertThat(get(example, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
    if (document.at(responses(path)).has("400")) {
      HttpResponse<String> wrong = get(example + (example.contains("?") ? "&" : "?") + "no=1");
      assertThat(wrong.statusCode()).isEqualTo(400);
      assertThat(
              schemas.faults(
                  "/components/responses/Problem/content/application~1problem+json/schema",
                  JSON.readTree(wrong.body())))
          .isEmpty();
    }
  }

  private static String responses(String path) {
    return "/paths/" + path.replace("/", "~1") + "/get/responses";
  }

  private List<String> types(String path) {
    return document
        .at(responses(path) + "/200/content")
        .propertyStream()
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void shouldDocumentEveryRoute() {
    assertThat(routes.routes())
        .allSatisfy(route -> assertThat(document.get("paths").has(route.path())).isTrue());
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.port() + QueryRoutes.ROOT + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
