package io.dateline.app.embedded;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Apicurio Registry as a child process. Its schemas lie in the broker's topics, so it has no data
 * of its own: its directory holds a log file and nothing that is missed.
 */
public final class EmbeddedRegistry implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);
  private static final Duration END = Duration.ofSeconds(30);
  private static final int LAST_LINES = 15;

  private final Process process;
  private final String url;
  private final ClassArchive classes;

  private EmbeddedRegistry(Process process, String url, ClassArchive classes) {
    this.process = process;
    this.url = url;
    this.classes = classes;
  }

  /**
   * Ends the registry that a killed parent left.
   *
   * @param directory its working directory
   */
  static void endLeftover(Path directory) {
    LeftoverProcess.endAll("schema registry", line -> line.contains(mark(directory) + " "));
  }

  private static String mark(Path directory) {
    return "-Ddateline.registry.data=" + directory;
  }

  /**
   * Starts the registry and returns when it answers.
   *
   * @param directory its working directory
   * @param bootstrap the broker that holds its schemas
   * @param port its port on the loopback interface, 0 for any free one
   * @throws DatelineException when the port is in use, or it does not start; with its last words
   */
  public static EmbeddedRegistry start(Path directory, String bootstrap, int port) {
    Path runner = RegistryArchive.runner();
    int http = Ports.claim("the schema registry", port);
    RegistryTopics.ensure(bootstrap);
    Path log = directory.resolve("registry.log");
    ClassArchive classes = ClassArchive.of(runner);
    List<String> command = new ArrayList<>(java(mark(directory)));
    command.addAll(classes.options());
    command.addAll(program(runner, bootstrap, http));
    Process process = launch(directory, log, command);
    EmbeddedRegistry registry = new EmbeddedRegistry(process, "http://127.0.0.1:" + http, classes);
    try {
      registry.awaitReady(log);
    } catch (RuntimeException e) {
      registry.close();
      throw e;
    }
    LOG.info("registry ready: url={}", registry.url());
    return registry;
  }

  /** Base address without a path; the registry's own interface is below {@code /apis}. */
  public String url() {
    return url;
  }

  /** Ends the process and waits until it is gone; safe to call again. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        classes.keep();
      } else {
        process.destroyForcibly().waitFor();
        classes.discard();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> java(String mark) {
    return List.of(
        // Ctrl-C goes to every process of a terminal, but it is for us to end this one, at last
        "/bin/sh",
        "-c",
        "trap '' INT; exec \"$@\"",
        "dateline-registry",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        mark,
        "-Xmx192m",
        "-Xss512k",
        "-XX:MaxMetaspaceSize=192m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError");
  }

  private static List<String> program(Path runner, String bootstrap, int port) {
    return List.of(
        "-Dquarkus.http.host=127.0.0.1",
        "-Dquarkus.http.port=" + port,
        "-Dquarkus.log.level=WARN",
        "-Dquarkus.banner.enabled=false",
        "-Dapicurio.storage.kind=kafkasql",
        "-Dapicurio.kafkasql.bootstrap.servers=" + bootstrap,
        "-Dapicurio.kafkasql.topic=" + RegistryTopics.JOURNAL,
        "-Dapicurio.kafkasql.snapshots.topic=" + RegistryTopics.SNAPSHOTS,
        "-Dapicurio.events.kafka.topic=" + RegistryTopics.EVENTS,
        "-Dapicurio.kafkasql.topic.auto-create=false",
        // a snapshot would be a file beside the log; some dozens of schemas need none
        "-Dapicurio.kafkasql.snapshot.every.seconds=87600h",
        "-jar",
        runner.toString());
  }

  private static Process launch(Path directory, Path log, List<String> command) {
    try {
      Files.createDirectories(directory);
      return new ProcessBuilder(command)
          .directory(directory.toFile())
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw new DatelineException(
          "cannot start the schema registry in %s: %s".formatted(directory, e.getMessage()), e);
    }
  }

  private void awaitReady(Path log) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!isReady(client)) {
        if (process.waitFor(BETWEEN_PROBES.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new DatelineException(
              "the schema registry ended at once (code %d); the end of %s:%n%s"
                  .formatted(process.exitValue(), log, lastLines(log)));
        }
        if (System.nanoTime() > deadline) {
          throw new DatelineException(
              "the schema registry was not ready after %d seconds; the end of %s:%n%s"
                  .formatted(PATIENCE.toSeconds(), log, lastLines(log)));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatelineException("interrupted while the schema registry started", e);
    }
  }

  private boolean isReady(HttpClient client) throws InterruptedException {
    try {
      return status(client, "/health/ready") == 200
          && status(client, "/apis/ccompat/v7/subjects") == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private int status(HttpClient client, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(5)).build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static String lastLines(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join(
          System.lineSeparator(),
          lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException | UncheckedIOException e) {
      return "(cannot be read: " + e.getMessage() + ")";
    }
  }
}
