package io.dateline.ingest.capture;

/** Takes what a source reads, in its order, on the thread that reads. */
public interface CaptureSink {
  /** An article was read. */
  void draft(Draft draft);

  /** Something was there that is no article. */
  void rejected(Rejection rejection);
}
