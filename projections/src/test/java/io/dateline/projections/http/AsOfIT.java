package io.dateline.projections.http;

import static io.dateline.projections.testing.Samples.EGYPT;
import static io.dateline.projections.testing.Samples.LNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.projections.query.Queries;
import io.dateline.projections.store.Database;
import io.dateline.projections.testing.SampleLog;
import io.dateline.projections.testing.Samples;
import io.dateline.projections.testing.TestPostgres;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleWithdrawn;
import io.dateline.schemas.events.FeedDefined;
import io.dateline.schemas.events.FeedPaused;
import io.dateline.schemas.events.FeedPolled;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.StanceObserved;
import io.dateline.schemas.events.StanceRetracted;
import io.javalin.Javalin;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every path of the API is asked after each step of a corpus with revisions, copies, withdrawals
 * and a change of the dictionary, and asked again at the end, as of then.
 */
class AsOfIT {
  private static final LocalDate DAY = LocalDate.of(2020, 7, 20);

  /** Ids and questions, so that each path has something to answer in some of the states. */
  private static final Map<String, String> PATHS =
      Map.of(
          "/actors", "/actors?q=Egypt",
          "/actors/{id}", "/actors/Q79",
          "/actors/{id}/neighbours", "/actors/Q79/neighbours",
          "/articles/{id}", "/articles/a1",
          "/relations/{id}", "/relations/r1",
          "/trace/relations/{id}", "/trace/relations/r1",
          "/dyads", "/dyads?source=Egypt&target=Q1",
          "/feeds/{id}/polls", "/feeds/f1/polls");

  private final HttpClient client = HttpClient.newHttpClient();
  private final SampleLog log = new SampleLog();
  private final List<Asked> asked = new ArrayList<>();
  private Database database;
  private QueryRoutes routes;
  private Javalin server;

  /** A question and what was answered then. */
  private record Asked(String path, String asOf, String answer) {}

  @BeforeEach
  void start() {
    database = TestPostgres.open();
    routes = new QueryRoutes(new Queries(database), places -> Map.of());
    server = Javalin.create(routes::configure).start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    routes.close();
    server.stop();
    database.close();
  }

  @Test
  void shouldGiveTheAnswersOfThenByteForByte() throws Exception {
    log.append("actors", "Q79", Samples.defined("Q79", "Egypt", "COUNTRY", "Cairo"));
    log.append("actors", "Q1", Samples.defined("Q1", "Libyan National Army", "ARMED_GROUP", "LNA"));
    log.append("actors", "dictionary", Samples.released("d1"));
    log.append(
        "feeds",
        "f1",
        FeedDefined.newBuilder()
            .setMeta(Samples.meta(null))
            .setFeedId("f1")
            .setUrl("https://example.org/feed")
            .build());
    checkpoint();

    ArticleCaptured first = captured("a1", "Egypt backed the army.", DAY, 1, Samples.sketch(1, 1));
    RelationObserved r1 = relation("r1", first, 1, "SUPPORT");
    StanceObserved s1 = Samples.stance("s1", first, LNA, 0.6, "FRAMING");
    log.append("stances", "Q1", s1);
    poll("p1");
    checkpoint();

    ArticleCaptured copy =
        captured("a2", "Egypt backed the army, again.", DAY.plusDays(1), 1, Samples.sketch(1, 0.5));
    RelationObserved r2 = relation("r2", copy, 1, "SUPPORT");
    checkpoint();

    ArticleCaptured revised =
        captured("a1", "Egypt attacked the army.", DAY, 2, Samples.sketch(2, 1));
    log.append("relations", "dyad", Samples.retracted(r1, "REVISED"));
    relation("r3", revised, 2, "ASSAULT");
    checkpoint();

    log.append(
        "articles.captured",
        "a2",
        ArticleWithdrawn.newBuilder()
            .setMeta(Samples.meta(null))
            .setArticleId("a2")
            .setWithdrawnAt(Samples.at(50))
            .setReason("wrong")
            .build());
    log.append("articles.enriched", "a2", Samples.enriched(copy, 1, "WITHDRAWN", new int[0]));
    log.append("relations", "dyad", Samples.retracted(r2, "WITHDRAWN"));
    checkpoint();

    log.append("actors", "Q79", Samples.defined("Q79", "Egypt", "COUNTRY", "Cairo", "Misr"));
    log.append("actors", "dictionary", Samples.released("d2"));
    log.append(
        "feeds", "f1", FeedPaused.newBuilder().setMeta(Samples.meta(null)).setFeedId("f1").build());
    poll("p2");
    checkpoint();

    captured("a1", "Egypt thought of the army.", DAY.minusDays(1), 3, Samples.sketch(3, 1));
    log.append(
        "stances", "Q1", new StanceRetracted(Samples.meta(null), "s1", "a1", 3, "Q1", "REVISED"));
    log.append("relations", "dyad", r1);
    checkpoint();

    for (Asked then : asked) {
      String again = then.path() + (then.path().contains("?") ? "&" : "?") + "asOf=" + then.asOf();
      assertThat(ask(again)).as(again).isEqualTo(then.answer());
    }
    assertThat(asked).hasSize(7 * routes.routes().size());
    assertThat(asked.stream().map(Asked::answer).distinct().count())
        .as("answers that differ from one another")
        .isGreaterThan(60);
  }

  private ArticleCaptured captured(
      String id, String text, LocalDate day, int revision, int[] sketch) {
    ArticleCaptured captured = Samples.captured(id, "Title " + revision, text, day);
    log.append("articles.captured", id, captured);
    log.append("articles.enriched", id, Samples.enriched(captured, revision, "CURRENT", sketch));
    return captured;
  }

  private RelationObserved relation(String id, ArticleCaptured in, int revision, String type) {
    RelationObserved relation = Samples.relation(id, in, revision, EGYPT, LNA, type, DAY);
    log.append("relations", "dyad", relation);
    return relation;
  }

  private void poll(String id) {
    log.append(
        "feed-polls",
        "f1",
        FeedPolled.newBuilder()
            .setMeta(Samples.meta(null))
            .setFeedId("f1")
            .setPollId(id)
            .setUrl("https://example.org/feed")
            .setStartedAt(Instant.EPOCH)
            .setDurationMs(4)
            .setOutcome("FETCHED")
            .build());
  }

  /** Projects what was appended, and asks everything. */
  private void checkpoint() throws Exception {
    log.project(database);
    String token = new Queries(database).position().token();
    for (Route route : routes.routes()) {
      String path = PATHS.getOrDefault(route.path(), route.path());
      asked.add(new Asked(path, URLEncoder.encode(token, StandardCharsets.UTF_8), ask(path)));
    }
  }

  /** Status and body. */
  private String ask(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + QueryRoutes.ROOT + path);
    HttpResponse<String> response =
        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(path + " " + response.body()).isIn(200, 404);
    return response.statusCode() + " " + response.body();
  }
}
