package io.dateline.ingest.canonical;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Percent-encoding brought to one form: unreserved characters plain, all else in upper-case hex.
 */
final class PercentEncoding {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  /** Characters left plain in a path. */
  static final BitSet PATH = plain("!$&'()*+,;=:@/");

  /** Characters left plain in a name or value of a query. */
  static final BitSet QUERY = plain("!$'()*+,;:@/?");

  private static final BitSet PLAIN = plain("");

  private PercentEncoding() {}

  private static BitSet plain(String more) {
    BitSet set = new BitSet(128);
    (UNRESERVED + more).chars().forEach(set::set);
    return set;
  }

  static String normalize(String text, BitSet allowed) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(bytes.length + 16);
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      if (b == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0) {
        int decoded = hex(bytes[i + 1]) << 4 | hex(bytes[i + 2]);
        i += 2;
        append(out, decoded, PLAIN.get(decoded));
      } else {
        append(out, b, b < 128 && allowed.get(b));
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int b, boolean plain) {
    if (plain) {
      out.append((char) b);
    } else {
      out.append('%')
          .append(Character.toUpperCase(Character.forDigit(b >> 4, 16)))
          .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
    }
  }

  private static int hex(byte b) {
    return Character.digit(b, 16);
  }
}
