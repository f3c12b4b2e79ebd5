package io.dateline.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessGateTest {
  private static final LocalDate TODAY = LocalDate.of(2020, 7, 20);

  private final HttpClient client = HttpClient.newHttpClient();
  private Instant now = Instant.parse("2020-07-20T10:00:00Z");
  private Path file;
  private TokenFile tokens;
  private Javalin server;

  @BeforeEach
  void start(@TempDir Path directory) {
    file = directory.resolve("tokens");
    tokens = new TokenFile(file);
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now;
          }

          @Override
          public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }
        };
    server =
        Javalin.create(
                config -> {
                  AccessGate.guarded(file, clock).configure(config);
                  config.routes.get("/health/live", context -> context.result("alive"));
                  config.routes.get("/api/v1/relations", context -> context.result("read"));
                  config.routes.get("/api/v1/trace/relations/r", context -> context.result("read"));
                  config.routes.get("/metrics", context -> context.result("figures"));
                  config.routes.post("/api/v1/articles", context -> context.result("taken"));
                  config.routes.post("/api/v1/feeds", context -> context.result("added"));
                })
            .start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private int get(String path, String authorization) throws Exception {
    return send("GET", path, authorization).statusCode();
  }

  private HttpResponse<String> send(String method, String path, String authorization)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, BodyPublishers.noBody());
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void shouldAskForATokenForEverythingButHealth() throws Exception {
    HttpResponse<String> refused = send("GET", "/api/v1/relations", "");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("dateline tokens add").doesNotContain("\"read\"}");
    assertThat(refused.headers().allValues("WWW-Authenticate")).hasSize(2);
    assertThat(send("POST", "/api/v1/articles", "").statusCode()).isEqualTo(401);
    assertThat(get("/nowhere", "")).isEqualTo(401);
    assertThat(get("/health/live", "")).isEqualTo(200);
  }

  @Test
  void shouldGrantWhatTheRolesOfATokenAllow() throws Exception {
    String reader = "Bearer " + tokens.add("reader", Set.of(AccessRole.READ), TODAY);
    String writer = "Bearer " + tokens.add("writer", Set.of(AccessRole.INGEST), TODAY);
    String both =
        "Bearer " + tokens.add("both", Set.of(AccessRole.OPERATE, AccessRole.AUDIT), TODAY);

    assertThat(get("/api/v1/relations", reader)).isEqualTo(200);
    assertThat(get("/api/v1/trace/relations/r", reader)).isEqualTo(403);
    assertThat(send("POST", "/api/v1/articles", reader).statusCode()).isEqualTo(403);
    assertThat(send("POST", "/api/v1/articles", writer).body()).isEqualTo("taken");
    assertThat(get("/api/v1/relations", writer)).isEqualTo(403);
    assertThat(get("/metrics", both)).isEqualTo(200);
    assertThat(get("/api/v1/trace/relations/r", both)).isEqualTo(200);
    assertThat(send("POST", "/api/v1/feeds", both).body()).isEqualTo("added");
  }

  @Test
  void shouldLetBrowsersReadWithThePasswordTheyAskForButNotWrite() throws Exception {
    String token = tokens.add("browser", Set.of(AccessRole.READ, AccessRole.INGEST), TODAY);
    String basic =
        "Basic "
            + Base64.getEncoder().encodeToString(("me:" + token).getBytes(StandardCharsets.UTF_8));

    assertThat(get("/api/v1/relations", basic)).isEqualTo(200);
    assertThat(send("POST", "/api/v1/articles", basic).statusCode()).isEqualTo(401);
  }

  @Test
  void shouldRefuseARevokedTokenFromTheNextRequestOn() throws Exception {
    String token = "Bearer " + tokens.add("gone", Set.of(AccessRole.READ), TODAY);
    assertThat(get("/api/v1/relations", token)).isEqualTo(200);

    tokens.revoke("gone");

    assertThat(get("/api/v1/relations", token)).isEqualTo(401);
  }

  @Test
  void shouldStopGuessingForAMinute() throws Exception {
    String token = "Bearer " + tokens.add("mine", Set.of(AccessRole.READ), TODAY);
    for (int i = 0; i < FailureLimit.MOST; i++) {
      assertThat(get("/api/v1/relations", "Bearer guess" + i)).isEqualTo(401);
    }

    HttpResponse<String> blocked = send("GET", "/api/v1/relations", token);
    now = now.plusSeconds(61);

    assertThat(blocked.statusCode()).isEqualTo(429);
    assertThat(blocked.headers().firstValue("Retry-After")).contains("60");
    assertThat(get("/api/v1/relations", token)).isEqualTo(200);
  }

  @Test
  void shouldKeepNoTokenAndShowTheFileToItsOwnerAlone() throws Exception {
    String token = tokens.add("mine", Set.of(AccessRole.READ, AccessRole.AUDIT), TODAY);

    assertThat(Files.readString(file))
        .startsWith("mine read,audit 2020-07-20 ")
        .doesNotContain(token)
        .doesNotContain(token.substring(3));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(token).matches("dl_[A-Za-z0-9_-]{43}");
  }

  @Test
  void shouldNameTheLineThatIsNoToken() throws Exception {
    Files.writeString(file, "mine read 2020-07-20 abc\n");

    assertThatThrownBy(tokens::tokens)
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("tokens:1:");
  }
}
