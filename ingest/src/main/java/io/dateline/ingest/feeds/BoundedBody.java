package io.dateline.ingest.feeds;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Reads and unpacks a body, no more of it and no longer than allowed. */
final class BoundedBody {
  private static final int CHUNK = 16 * 1024;

  private BoundedBody() {}

  /**
   * Reads a body to its end.
   *
   * @param encoding value of Content-Encoding, null where it is not packed
   * @param limit most bytes after unpacking: a bomb is left where it passes them
   * @param deadline on the clock of {@link System#nanoTime()}
   * @throws BodyLimitException where it is too large or too slow
   */
  static byte[] read(InputStream in, @Nullable String encoding, int limit, long deadline)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(CHUNK);
    byte[] chunk = new byte[CHUNK];
    InputStream unpacked = unpacked(in, encoding);
    int count;
    while ((count = unpacked.read(chunk)) >= 0) {
      if (out.size() + count > limit) {
        throw new BodyLimitException("the document is larger than " + limit + " bytes", false);
      }
      if (System.nanoTime() - deadline > 0) {
        throw new BodyLimitException("the document did not end in time", true);
      }
      out.write(chunk, 0, count);
    }
    if (unpacked != in && in.read() >= 0) {
      throw new IOException("there is more after the end of the packed document");
    }
    return out.toByteArray();
  }

  private static InputStream unpacked(InputStream in, @Nullable String encoding)
      throws IOException {
    String name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "gzip", "x-gzip" -> gzip(in);
      case "br" -> new BrotliInputStream(in);
      case "deflate" -> new InflaterInputStream(in);
      case "identity", "", "none", "utf-8" -> in;
      default -> throw new IOException("content encoding '" + encoding + "' is not known");
    };
  }

  /** Servers at times say gzip and send plain. */
  private static InputStream gzip(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(2);
    int first = buffered.read();
    int second = buffered.read();
    buffered.reset();
    return first == 0x1f && second == 0x8b ? new GZIPInputStream(buffered) : buffered;
  }
}
