package io.dateline.ingest.feeds;

import java.io.IOException;

/** A body that is larger or slower than allowed. */
final class BodyLimitException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean slow;

  BodyLimitException(String message, boolean slow) {
    super(message);
    this.slow = slow;
  }

  boolean slow() {
    return slow;
  }
}
