package io.dateline.enrich.text.syntax;

import java.io.InputStream;

/** Bytes in memory read one by one without a lock, which the JDK's own stream takes. */
final class Bytes extends InputStream {
  private final byte[] bytes;
  private int at;

  /** Reads {@code bytes}, which must not change meanwhile. */
  Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    return at < bytes.length ? bytes[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (length > 0 && at == bytes.length) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, into, offset, count);
    at += count;
    return count;
  }
}
