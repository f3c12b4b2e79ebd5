package io.dateline.projections.http;

import static io.dateline.projections.testing.Samples.EGYPT;
import static io.dateline.projections.testing.Samples.LNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dateline.projections.position.PositionVector;
import io.dateline.projections.query.Queries;
import io.dateline.projections.store.Database;
import io.dateline.projections.testing.SampleLog;
import io.dateline.projections.testing.Samples;
import io.dateline.projections.testing.TestPostgres;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.RelationObserved;
import io.javalin.Javalin;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryRoutesIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final SampleLog log = new SampleLog();
  private Database database;
  private QueryRoutes routes;
  private Javalin server;

  @BeforeEach
  void start() {
    database = TestPostgres.open();
    routes = new QueryRoutes(new Queries(database), places -> java.util.Map.of());
    server = Javalin.create(routes::configure).start("127.0.0.1", 0);
    log.append("actors", "Q79", Samples.defined("Q79", "Egypt", "COUNTRY", "Cairo"));
    log.append("actors", "Q1", Samples.defined("Q1", "Libyan National Army", "ARMED_GROUP", "LNA"));
    log.append("actors", "dictionary", Samples.released("d1"));
    relation("r1", "a1");
    log.project(database);
  }

  @AfterEach
  void stop() {
    routes.close();
    server.stop();
    database.close();
  }

  private RelationObserved relation(String id, String articleId) {
    ArticleCaptured article =
        Samples.captured(articleId, "=Title", "Egypt backed the army.", LocalDate.of(2020, 7, 20));
    log.append("articles.captured", articleId, article);
    log.append("articles.enriched", articleId, Samples.enriched(article, 1, "CURRENT", new int[0]));
    RelationObserved observed =
        Samples.relation(id, article, 1, EGYPT, LNA, "SUPPORT", LocalDate.of(2020, 7, 19));
    log.append("relations", "Q79Q1", observed);
    return observed;
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

  @Test
  void shouldAnswerTheSameBytesAtTheStateOfAnEarlierAnswer() throws Exception {
    HttpResponse<String> before = get("/relations?source=Egypt&target=LNA");
    String asOf = JSON.readTree(before.body()).get("asOf").asText();
    relation("r2", "a2");
    log.project(database);

    HttpResponse<String> after = get("/relations?source=Egypt&target=LNA");
    HttpResponse<String> then = get("/relations?source=Egypt&target=LNA&asOf=" + asOf);

    assertThat(then.body()).isEqualTo(before.body());
    assertThat(JSON.readTree(after.body()).get("items")).hasSize(2);
    assertThat(before.headers().firstValue("Dateline-As-Of")).contains(asOf);
  }

  @Test
  void shouldSendNothingWhereTheClientHasTheAnswer() throws Exception {
    String tag = get("/network").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = get("/network", "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void shouldWriteListsAsCsvThatNoSpreadsheetRuns() throws Exception {
    HttpResponse<String> csv = get("/articles?format=csv");

    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(csv.body().lines().toList().get(0)).startsWith("id,title,url,outlet");
    assertThat(csv.body().lines().toList().get(1)).startsWith("a1,'=Title,");
  }

  @Test
  void shouldWriteListsAsJsonLines() throws Exception {
    HttpResponse<String> lines = get("/relations", "Accept", "application/jsonl");

    assertThat(lines.body().lines()).hasSize(1);
    assertThat(JSON.readTree(lines.body()).get("id").asText()).isEqualTo("r1");
  }

  @Test
  void shouldWriteTheCountsOfAPairAsColumnsBesideEachOther() throws Exception {
    HttpResponse<String> network = get("/network", "Accept", "text/csv");

    assertThat(network.body().lines().findFirst())
        .contains(
            "source.id,source.name,source.type,target.id,target.name,target.type,counts.start,"
                + "counts.relations,counts.verbalCooperation,counts.materialCooperation,"
                + "counts.verbalConflict,counts.materialConflict,counts.intensity,counts.events,"
                + "counts.articles,counts.stories,counts.outlets,counts.sources,counts.first,"
                + "counts.last");
  }

  @Test
  void shouldNameThoseWhoAreCalledLikeAnActorThatIsUnknown() throws Exception {
    HttpResponse<String> misspelt = get("/dyads?source=Egipt&target=LNA");
    HttpResponse<String> other = get("/articles/none");

    var problem = JSON.readTree(misspelt.body());
    assertThat(problem.get("actor").asText()).isEqualTo("Egipt");
    assertThat(problem.at("/alike/0").toString())
        .isEqualTo("{\"id\":\"Q79\",\"name\":\"Egypt\",\"type\":\"COUNTRY\"}");
    assertThat(JSON.readTree(other.body()).has("alike")).isFalse();
  }

  @Test
  void shouldExplainWhatIsWrongWithAQuestion() throws Exception {
    List<HttpResponse<String>> wrong =
        List.of(
            get("/relations?sauce=Egypt"),
            get("/relations?from=yesterday"),
            get("/relations?limit=5000"),
            get("/relations?asOf=nonsense"),
            get("/relations?cursor=nonsense"),
            get("/dyads?source=Egypt&target=LNA&by=century"),
            get("/relations?source=Atlantis"),
            get("/articles/none"));

    assertThat(wrong)
        .extracting(HttpResponse::statusCode)
        .containsExactly(400, 400, 400, 400, 400, 400, 404, 404);
    assertThat(wrong)
        .allSatisfy(
            response -> {
              assertThat(response.headers().firstValue("Content-Type"))
                  .contains("application/problem+json");
              assertThat(JSON.readTree(response.body()).get("detail").asText()).isNotEmpty();
            });
  }

  @Test
  void shouldDocumentEveryRouteWithItsParametersAndFields() throws Exception {
    JsonNode document = JSON.readTree(get("/openapi.json").body());

    for (Route route : routes.routes()) {
      JsonNode operation = document.at("/paths").get(route.path()).get("get");
      var parameters = new ArrayList<String>();
      operation
          .get("parameters")
          .forEach(
              parameter -> {
                if (parameter.get("in").asText().equals("query")) {
                  parameters.add(parameter.get("name").asText());
                }
              });
      assertThat(parameters)
          .as(route.path())
          .containsExactlyInAnyOrderElementsOf(route.parameters());
    }
  }

  @Test
  void shouldStreamOnFromTheLastEvent() throws Exception {
    var response = client.send(streamRequest(), BodyHandlers.ofInputStream());
    try (var reader =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      List<String> first = event(reader);
      log.append("relations", "Q79Q1", Samples.retracted(relation("r2", "a2"), "WITHDRAWN"));
      log.project(database);
      List<String> second = event(reader);
      List<String> third = event(reader);

      assertThat(String.join("\n", first)).contains("event: relation", "\"id\":\"r1\"");
      assertThat(String.join("\n", second)).contains("event: relation", "\"id\":\"r2\"");
      assertThat(String.join("\n", third)).contains("event: retraction", "WITHDRAWN");
    }
  }

  @Test
  void shouldEndTheStreamsWhenTheServerStops() throws Exception {
    var response = client.send(streamRequest(), BodyHandlers.ofInputStream());
    try (var reader =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      event(reader);

      server.stop();

      assertThat(reader.lines().filter(line -> line.startsWith("event:"))).isEmpty();
    }
  }

  @Test
  void shouldWriteTheNetworkAsGraphMl() throws Exception {
    HttpResponse<String> graph = get("/network?format=graphml");

    assertThat(graph.headers().firstValue("Content-Type")).contains("application/graphml+xml");
    var parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(graph.body().getBytes(StandardCharsets.UTF_8)));
    assertThat(parsed.getElementsByTagName("node").getLength()).isEqualTo(2);
    assertThat(parsed.getElementsByTagName("edge").item(0).getAttributes().getNamedItem("source"))
        .hasToString("source=\"Q79\"");
    assertThat(graph.body())
        .contains("<data key=\"label\">Libyan National Army</data>")
        .contains("<data key=\"type\">ARMED_GROUP</data>")
        .contains("<data key=\"stories\">1</data>");
  }

  private HttpRequest streamRequest() {
    return HttpRequest.newBuilder(
            URI.create(
                "http://127.0.0.1:" + server.port() + QueryRoutes.ROOT + "/stream?actor=Egypt"))
        .header("Accept", "text/event-stream")
        .header("Last-Event-ID", PositionVector.start().token())
        .build();
  }

  private static List<String> event(BufferedReader reader) throws IOException {
    var lines = new ArrayList<String>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.isEmpty()) {
        if (lines.stream().anyMatch(l -> l.startsWith("event:"))) {
          return lines;
        }
        lines.clear();
      } else {
        lines.add(line);
      }
    }
    return lines;
  }
}
