package io.dateline.projections.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardRoutesTest {
  private static final Path FILES = Path.of("src/main/resources/io/dateline/projections/dashboard");
  private static final Pattern IMPORT =
      Pattern.compile("(?:from\\s+|import\\(|import\\s+)'(\\.[^']+)'");
  private static final Pattern LINK = Pattern.compile("(?:src|href)=\"(dashboard/[^\"]+)\"");

  private static Javalin server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    server = Javalin.create(new DashboardRoutes()::configure).start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html",
    "/dashboard/js/main.js, text/javascript",
    "/dashboard/css/tokens.css, text/css",
    "/dashboard/icon.svg, image/svg+xml",
    "/dashboard/vendor/cytoscape.js, text/javascript",
    "/dashboard/vendor/d3.js, text/javascript",
  })
  void shouldServeFilesWithTheirTypeUnderTheStrictPolicy(String path, String type)
      throws Exception {
    var response = get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .doesNotContain("unsafe", "http:", "https:", "*");
  }

  @Test
  void shouldNotSendAgainWhatTheBrowserHas() throws Exception {
    String tag = get("/dashboard/js/main.js").headers().firstValue("ETag").orElseThrow();

    var response = get("/dashboard/js/main.js", "If-None-Match", tag);

    assertThat(response.statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dashboard/../http/openapi.json",
        "/dashboard/%2e%2e/http/openapi.json",
        "/dashboard/..%2fhttp%2fopenapi.json",
        "/dashboard/js/%2e%2e/%2e%2e/DashboardRoutes.class",
        "/dashboard//etc/passwd",
        "/dashboard/%2fetc%2fpasswd",
        "/dashboard/DashboardRoutes.class",
        "/dashboard/vendor/other.js",
        "/dashboard/js/none.js",
        "/dashboard/js",
      })
  void shouldServeNothingElse(String path) throws Exception {
    var response = get(path);

    assertThat(response.statusCode()).isIn(400, 404);
    assertThat(response.body()).doesNotContain("openapi", "root:");
  }

  @Test
  void shouldHaveEveryFileThatAFileRefersTo() throws Exception {
    var open = new ArrayDeque<String>();
    Set<String> reached = new TreeSet<>();
    matches(LINK, Files.readString(FILES.resolve(Assets.INDEX)))
        .map("/"::concat)
        .forEach(open::add);

    while (!open.isEmpty()) {
      String path = open.remove();
      if (reached.add(path)) {
        var response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        if (path.endsWith(".js") && !path.contains("/vendor/")) {
          URI base = URI.create(path);
          matches(IMPORT, response.body()).map(base::resolve).map(URI::toString).forEach(open::add);
        }
      }
    }

    assertThat(reached).contains("/dashboard/js/pages/relations.js", "/dashboard/vendor/d3.js");
    try (Stream<Path> all = Files.walk(FILES)) {
      assertThat(all.filter(Files::isRegularFile).map(FILES::relativize))
          .allSatisfy(
              file ->
                  assertThat(file.toString())
                      .satisfiesAnyOf(
                          name -> assertThat(name).isEqualTo(Assets.INDEX),
                          name -> assertThat(reached).contains(DashboardRoutes.ROOT + name)));
    }
  }

  @Test
  void shouldNeverWriteMarkupFromTextNorReachOtherHosts() throws Exception {
    try (Stream<Path> all = Files.walk(FILES)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);

        assertThat(text.replace("'innerhtml', 'outerhtml'", ""))
            .as(file.toString())
            .doesNotContainIgnoringCase("innerHTML")
            .doesNotContainIgnoringCase("outerHTML")
            .doesNotContain("insertAdjacent", "document.write", "eval(", "new Function")
            .doesNotContainPattern("<[a-z]+[^>]* (on[a-z]+|style)=")
            .doesNotContainPattern("https?://(?!www\\.w3\\.org/2000/svg)[a-z]");
      }
    }
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
  }
}
