package io.dateline.ingest.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Reads WARC files, packed by gzip or not; other records than answers are passed over. */
public final class WarcReader implements AutoCloseable {
  private static final int MAX_RECORD = 64 * 1024 * 1024;
  private static final int MAX_LINE = 64 * 1024;

  private final InputStream in;

  private WarcReader(InputStream in) {
    this.in = in;
  }

  /** Reads a file from its beginning. */
  public static WarcReader open(Path file) throws IOException {
    return new WarcReader(unpacked(new BufferedInputStream(Files.newInputStream(file), 1 << 16)));
  }

  /**
   * The answer that begins at an offset of a file.
   *
   * @param place {@code name.warc.gz:1234} as an event has it
   * @return empty where there is none
   */
  public static Optional<WarcRecord> at(Path directory, String place) throws IOException {
    int colon = place.lastIndexOf(':');
    Path file = directory.resolve(place.substring(0, Math.max(0, colon))).normalize();
    if (colon < 1 || !file.startsWith(directory.normalize()) || !Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(Long.parseLong(place.substring(colon + 1)));
      try (WarcReader reader =
          new WarcReader(unpacked(new BufferedInputStream(Channels.newInputStream(channel))))) {
        return Optional.ofNullable(reader.next());
      }
    }
  }

  private static InputStream unpacked(BufferedInputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    boolean packed = first == 0x1f && second == 0x8b;
    return packed ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
  }

  /** The next answer; null at the end. */
  public @Nullable WarcRecord next() throws IOException {
    while (true) {
      Map<String, String> head = head("WARC/");
      if (head == null) {
        return null;
      }
      long length = number(head.get("content-length"));
      if (length < 0 || length > MAX_RECORD) {
        in.skipNBytes(Math.max(0, length));
      } else {
        byte[] block = in.readNBytes((int) length);
        WarcRecord record = "response".equals(head.get("warc-type")) ? answer(head, block) : null;
        if (record != null) {
          return record;
        }
      }
    }
  }

  /** Lines "name: value" up to the empty one; null at the end of the file. */
  private @Nullable Map<String, String> head(String begins) throws IOException {
    String line = line(in);
    while (line != null && line.isBlank()) {
      line = line(in);
    }
    if (line == null) {
      return null;
    }
    if (!line.startsWith(begins)) {
      throw new IOException("no WARC record begins where one should: '" + start(line) + "'");
    }
    return fields(in);
  }

  private static Map<String, String> fields(InputStream in) throws IOException {
    Map<String, String> fields = new HashMap<>();
    for (String line = line(in); line != null && !line.isBlank(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.put(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return fields;
  }

  private static @Nullable WarcRecord answer(Map<String, String> head, byte[] block)
      throws IOException {
    String url = head.get("warc-target-uri");
    String date = head.get("warc-date");
    ByteArrayInputStream in = new ByteArrayInputStream(block);
    String status = line(in);
    if (url == null || date == null || status == null || !status.matches("HTTP/\\S+ \\d{3}.*")) {
      return null;
    }
    Map<String, String> headers = fields(in);
    try {
      return new WarcRecord(
          url.replaceAll("^<|>$", ""),
          Instant.parse(date),
          Integer.parseInt(status.split(" ")[1]),
          headers,
          body(headers, in));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static byte[] body(Map<String, String> headers, ByteArrayInputStream in)
      throws IOException {
    byte[] raw = in.readAllBytes();
    if (headers.getOrDefault("transfer-encoding", "").contains("chunked")) {
      raw = joined(raw);
    }
    String packed = headers.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT);
    boolean gzip = raw.length > 2 && (raw[0] & 0xff) == 0x1f && (raw[1] & 0xff) == 0x8b;
    if (packed.contains("gzip") && gzip) {
      return new GZIPInputStream(new ByteArrayInputStream(raw)).readNBytes(MAX_RECORD);
    }
    return packed.equals("br")
        ? new BrotliInputStream(new ByteArrayInputStream(raw)).readNBytes(MAX_RECORD)
        : raw;
  }

  /** Some archives keep the chunks of a body; those that do not say chunked all the same. */
  private static byte[] joined(byte[] raw) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
    InputStream in = new ByteArrayInputStream(raw);
    for (String line = line(in); line != null; line = line(in)) {
      String size = line.split(";")[0].strip();
      if (!size.matches("[0-9a-fA-F]{1,7}")) {
        return raw;
      }
      int length = Integer.parseInt(size, 16);
      if (length == 0) {
        break;
      }
      out.write(in.readNBytes(length));
      in.skip(2);
    }
    return out.toByteArray();
  }

  private static @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int c = in.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n') {
      if (c != '\r') {
        out.write(c);
      }
      if (out.size() > MAX_LINE) {
        throw new EOFException("a line of the archive has no end");
      }
      c = in.read();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static long number(@Nullable String text) {
    return text != null && text.matches("\\d{1,12}") ? Long.parseLong(text) : -1;
  }

  private static String start(String line) {
    return line.substring(0, Math.min(40, line.length()));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
