package io.dateline.app.pipeline;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Changes segments of a stopped broker on disk, batch by batch.
 *
 * @see <a href="https://kafka.apache.org/documentation/#recordbatch">Record batch</a>
 */
final class Tampering {
  private static final int LENGTH_AT = 8;
  private static final int CRC_AT = 17;
  private static final int CRC_FROM = 21;
  private static final int HEADER = 12;

  private final Path segment;

  private Tampering(Path segment) {
    this.segment = segment;
  }

  /** The only segment of partition 0 of a topic below the embedded data directory. */
  static Tampering with(Path data, String topic) throws IOException {
    try (var files = Files.walk(data)) {
      return new Tampering(
          files
              .filter(f -> f.endsWith(Path.of(topic + "-0", "00000000000000000000.log")))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no segment of " + topic + " below " + data)));
    }
  }

  /** Flips a bit of the last byte of batch {@code n}; the checksum is then wrong. */
  void breakBatch(int n) throws IOException {
    change(n, false);
  }

  /** The same, with the checksum made right again. */
  void changeBatch(int n) throws IOException {
    change(n, true);
  }

  /** Takes batch {@code n} out. */
  void dropBatch(int n) throws IOException {
    byte[] all = Files.readAllBytes(segment);
    int begin = begin(all, n);
    int end = begin + size(all, begin);
    byte[] rest = new byte[all.length - (end - begin)];
    System.arraycopy(all, 0, rest, 0, begin);
    System.arraycopy(all, end, rest, begin, all.length - end);
    write(rest);
  }

  /** Cuts the segment before batch {@code n}. */
  void cutBefore(int n) throws IOException {
    byte[] all = Files.readAllBytes(segment);
    write(Arrays.copyOf(all, begin(all, n)));
  }

  /**
   * Puts a copy of batch {@code n} before batch {@code at}; what follows moves on by one offset.
   */
  void insertCopy(int n, int at) throws IOException {
    byte[] all = Files.readAllBytes(segment);
    int from = begin(all, n);
    int to = begin(all, at);
    int size = size(all, from);
    byte[] longer = new byte[all.length + size];
    System.arraycopy(all, 0, longer, 0, to);
    System.arraycopy(all, from, longer, to, size);
    System.arraycopy(all, to, longer, to + size, all.length - to);
    number(longer);
    write(longer);
  }

  /** Lets batches {@code n} and {@code n + 1} change places, each with the offset of the other. */
  void swapWithNext(int n) throws IOException {
    byte[] all = Files.readAllBytes(segment);
    int one = begin(all, n);
    int other = begin(all, n + 1);
    int sizeOfOther = size(all, other);
    byte[] swapped = all.clone();
    System.arraycopy(all, other, swapped, one, sizeOfOther);
    System.arraycopy(all, one, swapped, one + sizeOfOther, other - one);
    number(swapped);
    write(swapped);
  }

  /** Gives the batches, of one record each, their offsets anew; no checksum covers them. */
  private static void number(byte[] all) {
    long offset = 0;
    for (int at = 0; at < all.length; at += size(all, at)) {
      ByteBuffer.wrap(all).putLong(at, offset++);
    }
  }

  private void change(int n, boolean mendChecksum) throws IOException {
    byte[] all = Files.readAllBytes(segment);
    int begin = begin(all, n);
    int size = size(all, begin);
    // the last byte counts the headers of the last record; the one before ends its value
    all[begin + size - 2] ^= 1;
    if (mendChecksum) {
      var crc = new CRC32C();
      crc.update(all, begin + CRC_FROM, size - CRC_FROM);
      ByteBuffer.wrap(all).putInt(begin + CRC_AT, (int) crc.getValue());
    }
    write(all);
  }

  private static int begin(byte[] all, int n) {
    int at = 0;
    for (int i = 0; i < n; i++) {
      at += size(all, at);
    }
    return at;
  }

  private static int size(byte[] all, int begin) {
    return HEADER + ByteBuffer.wrap(all).getInt(begin + LENGTH_AT);
  }

  /**
   * An index that still fits is left alone: without it the broker would repair the log at start.
   */
  private void write(byte[] bytes) throws IOException {
    boolean sameLength = Files.size(segment) == bytes.length;
    try (var file = new RandomAccessFile(segment.toFile(), "rw")) {
      file.write(bytes);
      file.setLength(bytes.length);
    }
    if (sameLength) {
      return;
    }
    for (String index : new String[] {".index", ".timeindex"}) {
      Files.deleteIfExists(Path.of(segment.toString().replace(".log", index)));
    }
  }
}
