package io.dateline.app.killed;

import io.dateline.app.Dateline;
import io.dateline.app.service.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A service or a command in a process of its own, which can be killed and started again. */
final class ServiceProcess implements AutoCloseable {
  private final ProcessBuilder builder;
  private Process process;

  private ServiceProcess(ProcessBuilder builder) throws IOException {
    this.builder = builder;
    this.process = builder.start();
  }

  /**
   * Runs a service; it may take some seconds until it works.
   *
   * @param port of its HTTP interface, 0 for any
   */
  static ServiceProcess start(Role role, Path config, int port) throws IOException {
    String name = role.name().toLowerCase(Locale.ROOT);
    return start(name, config, List.of("run", name, "--port", Integer.toString(port)));
  }

  /**
   * Gives a command; what it says goes to a file named as its first word, beside the configuration.
   */
  static ServiceProcess command(Path config, List<String> words) throws IOException {
    return start(words.get(0), config, words);
  }

  private static ServiceProcess start(String name, Path config, List<String> words)
      throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Dateline.class.getName()));
    line.addAll(words);
    line.addAll(List.of("--config", config.toString()));
    return new ServiceProcess(
        new ProcessBuilder(line)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(
                ProcessBuilder.Redirect.appendTo(config.resolveSibling(name + ".log").toFile())));
  }

  /** A port that a service can have, and have again after a kill. */
  static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  /** Ends it as SIGKILL does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Waits until it has ended by itself. */
  int exitCode() {
    return process.onExit().join().exitValue();
  }

  /** Tells it to end as SIGTERM does, and waits until it has; its exit code. */
  int stop() {
    process.destroy();
    return exitCode();
  }

  /** Ends it as SIGKILL does, and starts it again at once. */
  void killAndRestart() {
    kill();
    restart();
  }

  /** Starts it again after its end. */
  void restart() {
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
