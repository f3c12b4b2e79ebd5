package io.dateline.ingest.sources;

import io.dateline.ingest.capture.CaptureSink;
import io.dateline.ingest.capture.CaptureSource;
import io.dateline.ingest.capture.Rejection;
import io.dateline.schemas.DatelineException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Standard input or another stream: one document, or JSON Lines of any number. */
public final class StreamSource implements CaptureSource {
  private static final int HEAD = 8192;

  private final String kind;
  private final String name;
  private final InputStream in;

  /**
   * @param kind STDIN or HTTP
   * @param name what messages call it
   * @param in read to its end, not closed
   */
  public StreamSource(String kind, String name, InputStream in) {
    this.kind = kind;
    this.name = name;
    this.in = in;
  }

  @Override
  public void readInto(CaptureSink sink) {
    try {
      BufferedInputStream buffered = new BufferedInputStream(in, HEAD);
      buffered.mark(HEAD);
      byte[] head = buffered.readNBytes(HEAD);
      if (head.length == 0) {
        sink.rejected(Rejection.of(name, -1, "EMPTY", "there is no input", ""));
        return;
      }
      buffered.reset();
      DocumentKind document = DocumentKind.of("", head);
      if (document == DocumentKind.JSON_LINES) {
        new JsonLinesReader(kind, name).read(buffered, sink);
        return;
      }
      byte[] bytes = buffered.readNBytes(FileSource.MAX_FILE + 1);
      if (bytes.length > FileSource.MAX_FILE) {
        sink.rejected(
            new Rejection(
                name,
                -1,
                "TOO_LARGE",
                "the input has more than the " + FileSource.MAX_FILE + " bytes of one document",
                head));
        return;
      }
      new DocumentReader(kind, name).read(document, bytes, sink);
    } catch (IOException e) {
      throw new DatelineException(name + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
