package io.dateline.app.load;

import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.IngestService;
import io.dateline.ingest.feeds.FetchSettings;
import io.dateline.ingest.feeds.PollSettings;
import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.topics.TopicSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The ingest alone in a process of its own, with a heap of a stated size. */
final class PollingProcess implements AutoCloseable {
  private final Process process;

  private PollingProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param heap as {@code -Xmx} takes it
   */
  static PollingProcess start(
      String heap, String bootstrap, String registry, TopicSettings topics, Path log)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Xmx" + heap);
    line.add("-XX:+ExitOnOutOfMemoryError");
    line.add("-Xlog:gc:file=" + log.resolveSibling("gc.log"));
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add(PollingProcess.class.getName());
    line.addAll(List.of(bootstrap, registry, topics.prefix()));
    line.add(Integer.toString(topics.articlePartitions()));
    line.add(Integer.toString(topics.feedPartitions()));
    return new PollingProcess(
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Runs until it is killed. */
  public static void main(String[] arguments) throws InterruptedException {
    TopicSettings topics =
        new TopicSettings(
            arguments[2],
            Integer.parseInt(arguments[3]),
            Integer.parseInt(arguments[4]),
            (short) 1);
    IngestConfig config =
        IngestConfig.of(arguments[0], RegistrySettings.at(arguments[1]), topics, "load")
            .with(FetchSettings.defaults().forLoopback(), PollSettings.defaults());
    try (IngestService service = new IngestService(config, new SimpleMeterRegistry())) {
      service.start();
      Thread.currentThread().join();
    }
  }
}
