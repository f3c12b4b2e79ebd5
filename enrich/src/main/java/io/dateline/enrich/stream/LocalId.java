package io.dateline.enrich.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The part of a relation's or stance's id that tells it from the others of its article: 40 bits of
 * a SHA-256, written as ten hexadecimal digits. The whole id is {@code <articleId>-<local id>}, so
 * the store, whose key is the article, keeps five bytes for each.
 */
final class LocalId {
  static final int BYTES = 5;
  private static final long MASK = (1L << (8 * BYTES)) - 1;

  private LocalId() {}

  /** The id for these parts; equal parts give an equal id. */
  static long of(Object... parts) {
    MessageDigest digest = sha256();
    for (Object part : parts) {
      byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return ByteBuffer.wrap(digest.digest()).getLong() & MASK;
  }

  /** The id as other systems see it. */
  static String text(String articleId, char kind, long local) {
    return articleId + "-" + kind + String.format("%010x", local);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
