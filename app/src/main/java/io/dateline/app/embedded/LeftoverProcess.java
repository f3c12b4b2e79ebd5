package io.dateline.app.embedded;

import io.dateline.schemas.DatelineException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A child process whose parent was killed before it could stop it. It is found by its command line,
 * never by a number in a file alone, which the system may since have given to another program.
 */
final class LeftoverProcess {
  private static final Logger LOG = LoggerFactory.getLogger(LeftoverProcess.class);
  private static final int PATIENCE_SECONDS = 10;

  private LeftoverProcess() {}

  /**
   * Ends every process of this user, other than our own, whose command line fits; returns when they
   * are gone.
   *
   * @param part what they are, for the log
   * @throws DatelineException when one outlives being killed
   */
  static void endAll(String part, Predicate<String> commandLine) {
    List<ProcessHandle> found =
        ProcessHandle.allProcesses()
            .filter(handle -> handle.pid() != ProcessHandle.current().pid())
            .filter(handle -> handle.info().commandLine().filter(commandLine).isPresent())
            .toList();
    found.forEach(handle -> end(part, handle));
  }

  /** Ends one process, by force when it does not listen. */
  static void end(String part, ProcessHandle handle) {
    LOG.warn("ending {} left by a killed parent: pid={}", part, handle.pid());
    handle.destroy();
    if (!goneAfter(handle)) {
      handle.destroyForcibly();
      if (!goneAfter(handle)) {
        throw new DatelineException(
            "%s of a former run (process %d) does not end; kill it, then start again"
                .formatted(part, handle.pid()));
      }
    }
  }

  private static boolean goneAfter(ProcessHandle handle) {
    try {
      handle.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return !handle.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !handle.isAlive();
    }
  }
}
