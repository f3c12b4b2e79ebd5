package io.dateline.enrich.text.actors;

import java.text.Normalizer;
import java.util.Locale;

/** Folds what writing varies without meaning anything by it: diacritics, ligatures, apostrophes. */
final class Letters {
  private Letters() {}

  static boolean isApostrophe(char c) {
    return switch (c) {
      case '\'', '\u2019', '\u2018', '\u02BC', '`', '\u00B4', '\u02BB', '\u02BF', '\u02BE' -> true;
      default -> false;
    };
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
  }

  static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  static boolean isAscii(CharSequence text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The letters and digits alone, without diacritics, ligatures taken apart. */
  static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    String decomposed =
        isAscii(text, 0, text.length()) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.isLetterOrDigit(c) && !isApostrophe(c)) {
        appendBase(plain, c);
      }
    }
    return plain.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  static boolean isUpperCase(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      if (Character.isLowerCase(plain.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static void appendBase(StringBuilder to, char c) {
    switch (c) {
      case '\u00F8' -> to.append('o');
      case '\u00D8' -> to.append('O');
      case '\u0142' -> to.append('l');
      case '\u0141' -> to.append('L');
      case '\u0131' -> to.append('i');
      case '\u0111' -> to.append('d');
      case '\u0110' -> to.append('D');
      case '\u00DF' -> to.append("ss");
      case '\u00E6' -> to.append("ae");
      case '\u00C6' -> to.append("Ae");
      case '\u0153' -> to.append("oe");
      case '\u0152' -> to.append("Oe");
      case '\u00F0' -> to.append('d');
      case '\u00FE' -> to.append("th");
      case '\u0259' -> to.append('a');
      case '\u018F' -> to.append('A');
      default -> to.append(c);
    }
  }
}
