package io.dateline.ingest.sources;

import io.dateline.ingest.capture.CaptureSink;
import io.dateline.ingest.capture.Draft;
import io.dateline.ingest.capture.Rejection;

/** Does something after a number of documents. */
final class CountedSink implements CaptureSink {
  private final CaptureSink sink;
  private final Runnable then;
  private int left;

  CountedSink(CaptureSink sink, int documents, Runnable then) {
    this.sink = sink;
    this.left = documents;
    this.then = then;
  }

  @Override
  public void draft(Draft draft) {
    if (left-- == 0) {
      then.run();
    }
    sink.draft(draft);
  }

  @Override
  public void rejected(Rejection rejection) {
    sink.rejected(rejection);
  }
}
