package io.dateline.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;

/**
 * A token as it is kept: its hash alone. A token is 256 random bits, so that one round of SHA-256
 * is enough; what is guessed is not the hash's input.
 *
 * @param name whose it is, for the log
 * @param hash SHA-256 of the token, in hex
 */
public record Token(String name, Set<AccessRole> roles, LocalDate created, String hash) {
  /** Copies the set. */
  public Token {
    roles = Set.copyOf(roles);
  }

  /** Whether that is it; takes as long whatever is given. */
  boolean is(String given) {
    return MessageDigest.isEqual(HexFormat.of().parseHex(hash), digest(given));
  }

  static String hash(String token) {
    return HexFormat.of().formatHex(digest(token));
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
