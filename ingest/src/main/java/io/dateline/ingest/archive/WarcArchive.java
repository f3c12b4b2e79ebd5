package io.dateline.ingest.archive;

import io.dateline.ingest.canonical.Sha256;
import io.dateline.schemas.DatelineException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * WARC 1.1 files, one a day and instance, each record a gzip member of its own so that it can be
 * read alone. What breaks off in a crash is the last member; the next record begins behind it.
 *
 * @see <a href="https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/">
 *     WARC 1.1</a>
 */
public final class WarcArchive implements RawArchive, AutoCloseable {
  private static final String END = "\r\n";

  private final Path directory;
  private final String instance;
  private @Nullable LocalDate day;
  private @Nullable FileChannel file;
  private String name = "";

  /**
   * @param directory where the files lie; made where it is missing
   * @param instance part of their names, so that two processes never write to one file
   */
  public WarcArchive(Path directory, String instance) {
    this.directory = directory;
    this.instance = instance;
  }

  @Override
  public synchronized String keep(
      String url, int status, Map<String, String> headers, byte[] body, Instant at) {
    try {
      FileChannel open = open(at.atZone(ZoneOffset.UTC).toLocalDate());
      long offset = open.size();
      ByteBuffer member = ByteBuffer.wrap(packed(url, status, headers, body, at));
      while (member.hasRemaining()) {
        open.write(member, offset + member.position());
      }
      return name + ":" + offset;
    } catch (IOException e) {
      throw new DatelineException(
          "archive "
              + directory
              + " cannot be written: "
              + e.getMessage()
              + "; make room, or take ingest.archive-directory out of the configuration",
          e);
    }
  }

  private FileChannel open(LocalDate wanted) throws IOException {
    if (file == null || !wanted.equals(day)) {
      close();
      Files.createDirectories(directory);
      day = wanted;
      name = "dateline-" + wanted + "-" + instance + ".warc.gz";
      file =
          FileChannel.open(
              directory.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
    return file;
  }

  private static byte[] packed(
      String url, int status, Map<String, String> headers, byte[] body, Instant at)
      throws IOException {
    byte[] http = httpHead(status, headers, body.length).getBytes(StandardCharsets.UTF_8);
    String head =
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
            + UUID.randomUUID()
            + ">\r\nWARC-Date: "
            + at.truncatedTo(ChronoUnit.MILLIS)
            + "\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Payload-Digest: sha256:"
            + Sha256.hex(body)
            + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
            + (http.length + body.length)
            + END
            + END;
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3 + 512);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(head.getBytes(StandardCharsets.UTF_8));
      gzip.write(http);
      gzip.write(body);
      gzip.write((END + END).getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  /** The body is kept unpacked, so what said how it was packed is left out. */
  private static String httpHead(int status, Map<String, String> headers, int length) {
    StringBuilder out = new StringBuilder("HTTP/1.1 " + status + " -" + END);
    Map<String, String> kept = new TreeMap<>(headers);
    kept.remove("content-encoding");
    kept.remove("transfer-encoding");
    kept.put("content-length", Integer.toString(length));
    kept.forEach(
        (key, value) ->
            out.append(key).append(": ").append(value.replaceAll("[\\r\\n]+", " ")).append(END));
    return out.append(END).toString();
  }

  @Override
  public synchronized void close() {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      file = null;
    }
  }
}
