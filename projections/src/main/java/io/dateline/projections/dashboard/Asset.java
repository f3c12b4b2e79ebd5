package io.dateline.projections.dashboard;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it is sent.
 *
 * @param tag its ETag, quotes included: a digest of the bytes
 */
record Asset(String contentType, byte[] bytes, String tag) {
  static Asset of(String contentType, byte[] bytes) {
    return new Asset(contentType, bytes, '"' + digest(bytes) + '"');
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
