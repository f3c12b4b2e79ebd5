package io.dateline.app.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stopping one part must not keep the others from being stopped. */
final class Closing {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private Closing() {}

  static void quietly(AutoCloseable part) {
    try {
      part.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.warn("stopping a part failed: part={}", part.getClass().getSimpleName(), e);
    }
  }
}
