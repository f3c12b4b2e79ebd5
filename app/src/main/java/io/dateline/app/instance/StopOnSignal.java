package io.dateline.app.instance;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what runs when the process is told to end (Ctrl-C, SIGTERM), and then ends it with a code
 * of its own. Closing this instead, at the ordinary end of a command, takes the provision back.
 */
public final class StopOnSignal implements AutoCloseable {
  /** What a shell reports of a command ended by Ctrl-C. */
  public static final int INTERRUPTED = 130;

  private static final Logger LOG = LoggerFactory.getLogger(StopOnSignal.class);

  private final Thread hook;

  private StopOnSignal(Thread hook) {
    this.hook = hook;
  }

  /**
   * @param parts to close; must be safe to close from another thread
   * @param exitCode 0 where being told to end is the usual end
   */
  public static StopOnSignal close(AutoCloseable parts, int exitCode) {
    Thread hook =
        new Thread(
            () -> {
              LOG.info("stopping");
              closeQuietly(parts);
              LOG.info("stopped");
              Runtime.getRuntime().halt(exitCode);
            },
            "dateline-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    return new StopOnSignal(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("the process is ending already", e);
    }
  }

  private static void closeQuietly(AutoCloseable parts) {
    try {
      parts.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.warn("stopping failed", e);
    }
  }
}
