package io.dateline.enrich.stream;

import io.dateline.schemas.serde.RegistryUnavailableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits out an outage of the registry on the thread that needs it: the record is fine, so it is
 * tried again and never dead-lettered. Thread-safe.
 */
final class Patience {
  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
  private static final long FIRST_PAUSE_MS = 100;
  private static final long LONGEST_PAUSE_MS = 5_000;

  private final Duration limit;
  private final CountDownLatch stopped = new CountDownLatch(1);

  Patience(Duration limit) {
    this.limit = limit;
  }

  /**
   * The call's result.
   *
   * @throws RegistryUnavailableException where the registry did not come back within the limit, or
   *     the app stops
   */
  <T> T untilAnswered(Supplier<T> call) {
    long deadline = System.nanoTime() + limit.toNanos();
    long pause = FIRST_PAUSE_MS;
    while (true) {
      try {
        return call.get();
      } catch (RegistryUnavailableException e) {
        if (System.nanoTime() > deadline || isStoppedWithin(pause)) {
          throw e;
        }
        LOG.warn(
            "stage=validate reason=REGISTRY_UNAVAILABLE retryInMs={} {}", pause, e.getMessage());
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      }
    }
  }

  /** Ends every wait, now and later. */
  void stop() {
    stopped.countDown();
  }

  private boolean isStoppedWithin(long milliseconds) {
    try {
      return stopped.await(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
