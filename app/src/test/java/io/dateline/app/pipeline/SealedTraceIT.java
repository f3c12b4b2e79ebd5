package io.dateline.app.pipeline;

import static io.dateline.app.pipeline.SealedServices.ARTICLE;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.app.command.Run;
import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.projections.ProjectionService;
import io.dateline.projections.http.QueryRoutes;
import io.dateline.projections.trace.LogLookup;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.RelationRetracted;
import io.dateline.schemas.keys.ArticleWords;
import io.dateline.schemas.keys.WrappingKey;
import io.dateline.schemas.keys.WrappingKeys;
import io.dateline.schemas.topics.Topic;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Relations of encrypted articles, traced in views that were built without the wrapping key. */
@ExtendWith(EmbeddedParts.class)
class SealedTraceIT {
  private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String OTHER_SECRET =
      Base64.getEncoder()
          .encodeToString("another key of thirty-two bytes.".getBytes(StandardCharsets.UTF_8));
  private static final String SENTENCE = "[[Turkey supports the Government of National Accord.]]";
  private static final WrappingKeys KEY = WrappingKeys.only(WrappingKey.of("test", SECRET));
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path directory;

  @Test
  void shouldTellEncryptedWordsFromErasedOnes(Parts parts) throws Exception {
    try (var installation = Installation.on(parts)) {
      var services = new SealedServices(installation, directory.resolve("state"));
      try (var words = services.words(KEY);
          var ingest = services.ingest(KEY);
          var enrich = services.enrich(words);
          var views = services.views(ArticleWords.inTheClear())) {
        String article = SealedServices.capture(ingest, ARTICLE);
        String relation = awaitRelation(installation, views);
        assertThat(enrich.unreadyBecause()).isEmpty();

        assertThat(trace(services, relation, "erasure:\n  wrapping-key: " + SECRET))
            .contains(SENTENCE, "opened from the log");
        assertThat(trace(services, relation, ""))
            .contains("encrypted; no wrapping key configured here: set erasure.wrapping-key")
            .doesNotContain("erased", "Accord.]]");
        assertThat(trace(services, relation, "erasure:\n  wrapping-key: " + OTHER_SECRET))
            .contains("is wrapped by 'test'")
            .doesNotContain("erased", "Accord.]]");
        assertThat(overHttp(services, views, words, relation)).contains(SENTENCE, "\"OPENED\"");
        assertThat(overHttp(services, views, ArticleWords.inTheClear(), relation))
            .contains("\"ENCRYPTED\"", "no wrapping key configured here");

        ingest.erase(article, "asked by the publisher", "user");
        await("the retraction")
            .atMost(90, SECONDS)
            .until(() -> !installation.events(Topic.RELATIONS, RelationRetracted.class).isEmpty());
        views.awaitCaughtUp(views.logEnd(), PATIENCE);

        assertThat(trace(services, relation, "erasure:\n  wrapping-key: " + SECRET))
            .containsPattern("\\(erased 20[0-9T:.-]+Z by user: asked by the publisher\\)");
        assertThat(trace(services, relation, "")).contains("asked by the publisher");
        assertThat(overHttp(services, views, words, relation))
            .contains("\"ERASED\"", "\"reason\":\"asked by the publisher\"");
      }
    }
  }

  private static String awaitRelation(Installation installation, ProjectionService views) {
    await("the relation")
        .atMost(90, SECONDS)
        .until(() -> !installation.events(Topic.RELATIONS, RelationObserved.class).isEmpty());
    views.awaitCaughtUp(views.logEnd(), PATIENCE);
    return installation.events(Topic.RELATIONS, RelationObserved.class).get(0).getRelationId();
  }

  private String trace(SealedServices services, String relation, String erasure) throws Exception {
    Path config =
        Files.writeString(directory.resolve("dateline.yaml"), services.yaml() + erasure + "\n");
    Run run = Run.of("trace", "relation", "--config", config, relation);
    assertThat(run.notes()).isEmpty();
    assertThat(run.code()).isZero();
    return run.data();
  }

  private static String overHttp(
      SealedServices services, ProjectionService views, ArticleWords words, String relation)
      throws Exception {
    var routes =
        new QueryRoutes(views.queries(), new LogLookup(services.projections().log(), words));
    Javalin server = Javalin.create(routes::configure).start("127.0.0.1", 0);
    try {
      var address =
          URI.create("http://127.0.0.1:" + server.port() + "/api/v1/trace/relations/" + relation);
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } finally {
      routes.close();
      server.stop();
    }
  }
}
