package io.dateline.ingest.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes what a source reads, in its order, on the thread that reads. */
public interface CaptureSink {
  /** An article was read. */
  void draft(Draft draft);

  /**
   * An article was read that was seen at another time than now.
   *
   * @param observedAt when; null is now
   */
  default void draft(Draft draft, @Nullable Instant observedAt) {
    draft(draft);
  }

  /** Something was there that is no article. */
  void rejected(Rejection rejection);
}
