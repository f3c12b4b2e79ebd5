package io.dateline.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.app.Dateline;
import io.dateline.app.instance.InstanceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Dateline in a process of its own, so that it can be killed. */
public final class ChildProcess implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(4);

  private final Process process;

  private ChildProcess(Process process) {
    this.process = process;
  }

  /** Runs {@code up} on a directory, and waits until other commands can find it. */
  public static ChildProcess up(Path data) throws IOException {
    // no second compiler for a short life
    return up(data, List.of("-Xmx1g", "-XX:TieredStopAtLevel=1"));
  }

  /** The same with options for its JVM. */
  public static ChildProcess up(Path data, List<String> options) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    String home = System.getProperty("dateline.home");
    if (home != null) {
      line.add("-Ddateline.home=" + home);
    }
    line.add(Dateline.class.getName());
    line.addAll(List.of("up", "--data", data.toString(), "--port", "0"));
    Path log = data.resolveSibling("up.log");
    Process process =
        new ProcessBuilder(line)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(log.toFile())
            .start();
    ChildProcess child = new ChildProcess(process);
    await()
        .atMost(START)
        .until(
            () ->
                !process.isAlive()
                    || InstanceState.read(data)
                        .filter(state -> state.pid() == process.pid())
                        .isPresent());
    assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
    return child;
  }

  /** The processes it has started. */
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /** Ends it as SIGKILL does: at once, and it alone. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Stops it as Ctrl-C does; its exit code. */
  public int stop() {
    process.destroy();
    return process.onExit().join().exitValue();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }
}
