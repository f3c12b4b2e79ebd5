package io.dateline.projections.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Chromium without a window, driven by chromedriver over the WebDriver protocol (W3C). */
final class Browser implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> OPTIONS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--lang=en-GB",
          "--window-size=1440,1000");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process driver;
  private final String root;
  private final Path profile;
  private String session = "";

  private Browser(Process driver, int port, Path profile) {
    this.driver = driver;
    this.root = "http://127.0.0.1:" + port;
    this.profile = profile;
  }

  /** Where the programs lie; empty where the machine has them not. */
  static Optional<Path> chromium() {
    return program("chromedriver").flatMap(unused -> program("chromium"));
  }

  private static Optional<Path> program(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts driver and browser, with an empty profile in that folder. */
  static Browser open(Path chromium, Path profile) throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Process driver =
        new ProcessBuilder(program("chromedriver").orElseThrow().toString(), "--port=" + port)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var browser = new Browser(driver, port, profile);
    try {
      browser.begin(chromium);
      return browser;
    } catch (RuntimeException e) {
      browser.close();
      throw e;
    }
  }

  private void begin(Path chromium) {
    Awaitility.await("chromedriver listens")
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> call("GET", "/status", null).get("ready").asBoolean());
    var arguments = new ArrayList<>(OPTIONS);
    arguments.add("--user-data-dir=" + profile);
    JsonNode answer =
        call(
            "POST",
            "/session",
            Map.of(
                "capabilities",
                Map.of(
                    "alwaysMatch",
                    Map.of(
                        "goog:loggingPrefs", Map.of("browser", "ALL"),
                        "goog:chromeOptions",
                            Map.of("binary", chromium.toString(), "args", arguments)))));
    session = "/session/" + answer.get("sessionId").asText();
  }

  /** Opens an address, anew even where only its fragment differs. */
  void open(String url) {
    call("POST", session + "/url", Map.of("url", "about:blank"));
    call("POST", session + "/url", Map.of("url", url));
  }

  /** What an expression of JavaScript gives. */
  JsonNode ask(String expression) {
    return call(
        "POST",
        session + "/execute/sync",
        Map.of("script", "return (" + expression + ");", "args", List.of()));
  }

  /** What the promise that an expression of JavaScript gives comes to. */
  JsonNode askLater(String expression) {
    return call(
        "POST",
        session + "/execute/async",
        Map.of(
            "script",
            "const done = arguments[arguments.length - 1]; ("
                + expression
                + ").then(done, e => done(String(e)));",
            "args",
            List.of()));
  }

  /** Runs a script in the page. */
  void run(String script) {
    call("POST", session + "/execute/sync", Map.of("script", script, "args", List.of()));
  }

  /** Waits until an expression is true. */
  void await(String reason, String expression) {
    Awaitility.await(reason)
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> ask(expression).asBoolean());
  }

  /** What the pages wrote to the console as errors since the last call, and what failed to load. */
  List<String> errors() {
    var errors = new ArrayList<String>();
    for (JsonNode entry : call("POST", session + "/se/log", Map.of("type", "browser"))) {
      if (entry.get("level").asText().equals("SEVERE")) {
        errors.add(entry.get("message").asText());
      }
    }
    return errors;
  }

  private JsonNode call(String method, String path, Object body) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(root + path))
              .timeout(Duration.ofMinutes(2))
              .method(
                  method,
                  body == null
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofString(JSON.writeValueAsString(body)))
              .build();
      JsonNode value =
          JSON.readTree(client.send(request, BodyHandlers.ofString()).body()).path("value");
      if (value.hasNonNull("error")) {
        throw new IllegalStateException(value.get("message").asText());
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    try {
      if (!session.isEmpty()) {
        call("DELETE", session, null);
      }
    } finally {
      driver.destroy();
    }
  }
}
