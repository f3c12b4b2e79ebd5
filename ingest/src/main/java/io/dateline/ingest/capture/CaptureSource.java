package io.dateline.ingest.capture;

/** Something that holds articles: files, a stream, a document. */
public interface CaptureSource {
  /**
   * Reads all it holds into the sink. What cannot be taken is handed over as a rejection; nothing
   * else is lost by it.
   *
   * @throws io.dateline.schemas.DatelineException where the source as a whole cannot be read
   */
  void readInto(CaptureSink sink);
}
