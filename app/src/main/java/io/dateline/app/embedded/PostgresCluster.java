package io.dateline.app.embedded;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a Postgres cluster as an earlier run left them. */
record PostgresCluster(Path directory) {
  /** Major version of the server's programs that the build ships. */
  static final String MAJOR_VERSION = "18";

  private static final String COMPLETE = "dateline-complete";

  /** Ends a server still running on these files, and removes a lock that no server holds. */
  void endLeftover() {
    Path pidFile = directory.resolve("postmaster.pid");
    postmaster(pidFile).ifPresent(handle -> LeftoverProcess.end("Postgres", handle));
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /**
   * Checks that the server can read the cluster. A cluster whose making was cut short is thrown
   * away: it never held a row.
   */
  void prepare() {
    try {
      if (!Files.exists(directory.resolve(COMPLETE))) {
        deleteAll();
        return;
      }
      String version = Files.readString(directory.resolve("PG_VERSION")).strip();
      if (!version.equals(MAJOR_VERSION)) {
        throw new DatelineException(
            "the database in %s is of Postgres %s, this program brings %s; run the program that wrote it, or remove that directory and rebuild the views from the log"
                .formatted(directory, version, MAJOR_VERSION));
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  void markComplete() {
    Path mark = directory.resolve(COMPLETE);
    try {
      if (!Files.exists(mark)) {
        Files.createFile(mark);
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** A process of the number in the file counts only when its command line names this cluster. */
  private Optional<ProcessHandle> postmaster(Path pidFile) {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(pidFile);
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          .filter(
              handle ->
                  handle
                      .info()
                      .commandLine()
                      .filter(line -> line.contains(directory.toString()))
                      .isPresent());
    } catch (NumberFormatException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private void deleteAll() throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private DatelineException unusable(IOException e) {
    return new DatelineException(
        "cannot use the database files in %s: %s".formatted(directory, e.getMessage()), e);
  }
}
