package io.dateline.app.demo;

import io.dateline.app.command.ConfigOptions;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.config.IngestTuning;
import io.dateline.app.instance.Installation;
import io.dateline.app.instance.StopOnSignal;
import io.dateline.app.terminal.Output;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline demo}: the main job on the shipped samples. Made by the command line. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Run the whole pipeline on sample articles of invented outlets about the Libyan conflict"
            + " of 2019-2020, and show what it found.")
public final class DemoCommand implements Callable<Integer> {
  /** What the first row of the table counts, as the pages and the API are asked for it. */
  private static final String FIRST_ROW =
      "source=Egypt&target=Libyan%20National%20Army&from=" + DemoTable.FIRST;

  private final Output output;
  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(names = "--exit", description = "End after the table instead of staying up.")
  private boolean exit;

  @Option(names = "--port", paramLabel = "N", description = "Port of the dashboard and API; 8080.")
  private @Nullable Integer port;

  DemoCommand(Output output) {
    this.output = output;
  }

  @Override
  @SuppressWarnings("try") // the resource is the provision for a signal, and does its work alone
  public Integer call() throws InterruptedException {
    Path scratch = options.namesData() ? null : temporary();
    try {
      DatelineConfig config = config(scratch);
      config.http().requireFree();
      output.notes().println("starting broker, schema registry and Postgres ...");
      try (NewsServer news = NewsServer.start(0);
          Installation installation = Installation.start(config);
          StopOnSignal unused = StopOnSignal.close(closing(installation, scratch), 0)) {
        String url = installation.listen(config);
        new DemoStory(output, news, installation).tell();
        addresses(url);
        if (!exit) {
          output.notes().println("The demo stays up; Ctrl-C stops it.");
          output.data().flush();
          new CountDownLatch(1).await();
        }
      }
      return 0;
    } finally {
      remove(scratch);
    }
  }

  private DatelineConfig config(@Nullable Path scratch) {
    // a demo that ends by itself takes any port, so that it disturbs nobody on 8080
    Integer asked = port == null && exit ? Integer.valueOf(0) : port;
    DatelineConfig config = options.read(asked);
    if (scratch != null) {
      config = config.withEmbedded(config.embedded().withData(scratch));
    }
    IngestTuning ingest = config.ingest();
    return config.withIngest(
        new IngestTuning(ingest.instance(), ingest.fetch().forLoopback(), ingest.poll()));
  }

  private void addresses(String url) {
    PrintStream data = output.data();
    data.println();
    data.println("Look at");
    data.println("  " + url + "/");
    data.println("  " + url + "/#/dyad?" + FIRST_ROW);
    data.println("  " + url + "/api/v1/dyads?" + FIRST_ROW + "&sides=true");
    data.println("  " + url + "/api/v1/relations?source=Turkey");
    data.println("  " + url + "/api/v1/openapi.json");
    data.println("  " + url + "/health/ready");
    data.println("  " + url + "/metrics");
    data.flush();
  }

  private static AutoCloseable closing(Installation installation, @Nullable Path scratch) {
    return () -> {
      installation.close();
      remove(scratch);
    };
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("dateline-demo");
    } catch (IOException e) {
      throw new DatelineException(
          "no temporary directory can be made: %s; name one with --data".formatted(e.getMessage()),
          e);
    }
  }

  private static void remove(@Nullable Path directory) {
    if (directory == null || !Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new DatelineException(
          "%s cannot be removed: %s; remove it by hand".formatted(directory, e.getMessage()), e);
    }
  }
}
