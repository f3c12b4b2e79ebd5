package io.dateline.enrich.text.syntax;

/** Classes of characters as the tokeniser tells them apart. */
final class Characters {
  private Characters() {}

  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u0085'
        || c == '\u00a0'
        || c == '\u200b'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u3000'
        || c == '\ufeff'
        || (c >= '\u2000' && c <= '\u200a');
  }

  /** Letters, digits and marks, the stuff of words; half a surrogate pair counts as such. */
  static boolean isWord(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c);
  }

  static boolean isUpper(char c) {
    return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  static boolean isLower(char c) {
    return c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02bc' || c == '`';
  }

  static boolean isQuote(char c) {
    return c == '"'
        || isApostrophe(c)
        || c == '\u201c'
        || c == '\u201d'
        || c == '\u201e'
        || c == '\u201a'
        || c == '\u00ab'
        || c == '\u00bb'
        || c == '\u2039'
        || c == '\u203a';
  }

  /** What may follow a full stop and still belongs to its sentence. */
  static boolean isCloser(char c) {
    return isQuote(c) || c == ')' || c == ']' || c == '}';
  }

  static boolean isDash(char c) {
    return c == '\u2014' || c == '\u2015' || c == '\u2013' || c == '\u2012';
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\u2026' || c == '\u3002';
  }

  /** The ASCII sign for a quote or dash, other characters as they are. */
  static char plain(char c) {
    if (c < 128) {
      return c == '`' ? '\'' : c;
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u201a', '\u02bc', '\u2039', '\u203a' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      default -> c;
    };
  }
}
