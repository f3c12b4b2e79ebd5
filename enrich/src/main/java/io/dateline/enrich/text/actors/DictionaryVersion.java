package io.dateline.enrich.text.actors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The content of a dictionary as a short hash: SHA-256 over its entries in the order of ids. */
final class DictionaryVersion {
  private static final int BYTES = 6;

  private DictionaryVersion() {}

  static String of(List<Actor> sorted) {
    MessageDigest digest = sha256();
    for (Actor actor : sorted) {
      digest.update(ActorFormat.write(actor).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
