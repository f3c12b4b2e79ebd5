package io.dateline.app.embedded;

import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;

/**
 * The last words of a broker that gives up. Kafka ends the whole process when its only log
 * directory fails (a full disk, above all), and says so in a log that the embedded default keeps
 * quiet.
 */
final class HaltNotice {
  private HaltNotice() {}

  @SuppressWarnings("SystemOut") // the process ends in the next line; the log may not be flushed
  static void install(Path log) {
    Exit.setHaltProcedure(
        (status, message) -> {
          System.err.printf(
              "dateline: the Kafka broker cannot write its log %s and gives up%s; see that the disk has space and the directory can be written, then start again%n",
              log, message == null ? "" : " (" + message + ")");
          Runtime.getRuntime().halt(status == 0 ? 0 : 1);
        });
  }
}
