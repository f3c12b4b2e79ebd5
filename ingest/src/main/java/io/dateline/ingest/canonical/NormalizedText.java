package io.dateline.ingest.canonical;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Text in the form in which two copies are compared: NFC, one space for any run of white space,
 * plain quotes, dashes and ellipses, no invisible characters. What differs only in these is the
 * same text and no revision.
 *
 * @param value the normalised text
 */
public record NormalizedText(String value) {

  /** Normalises a text; normalising the result changes nothing. */
  public static NormalizedText of(String text) {
    String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(nfc.length());
    boolean space = false;
    for (int i = 0; i < nfc.length(); i++) {
      char c = nfc.charAt(i);
      if (isSpace(c)) {
        space = out.length() > 0;
      } else if (!isInvisible(c)) {
        if (space) {
          out.append(' ');
          space = false;
        }
        append(out, c);
      }
    }
    String normal = Normalizer.normalize(out, Normalizer.Form.NFC);
    return new NormalizedText(normal);
  }

  /** SHA-256 of the normalised text in UTF-8, in lower-case hex. */
  public String sha256() {
    return Sha256.hex(value.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static boolean isInvisible(char c) {
    return c == '\u00AD'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2064')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\uFEFF'
        || (c < ' ');
  }

  private static void append(StringBuilder out, char c) {
    switch (c) {
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '`', '\u00B4' -> out.append('\'');
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' -> out.append('"');
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> out.append('-');
      case '\u2026' -> out.append("...");
      default -> out.append(c);
    }
  }
}
