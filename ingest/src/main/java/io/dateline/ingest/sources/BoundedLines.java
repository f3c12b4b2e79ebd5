package io.dateline.ingest.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of a stream of bytes; of one that is too long only the beginning is kept. */
final class BoundedLines {
  private static final int KEPT_OF_CUT = 64 * 1024;

  /**
   * A line without its end.
   *
   * @param bytes the line, or its beginning where it was cut
   * @param length its full length
   * @param cut whether it was too long
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Line(byte[] bytes, long length, boolean cut) {}

  private final InputStream in;
  private final int longest;

  BoundedLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  @Nullable Line next() throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(1024);
    long length = 0;
    int b;
    while ((b = in.read()) >= 0 && b != '\n') {
      length++;
      if (length <= longest) {
        kept.write(b);
      }
    }
    if (b < 0 && length == 0) {
      return null;
    }
    byte[] bytes = kept.toByteArray();
    return length > longest
        ? new Line(Arrays.copyOf(bytes, KEPT_OF_CUT), length, true)
        : new Line(bytes, length, false);
  }
}
