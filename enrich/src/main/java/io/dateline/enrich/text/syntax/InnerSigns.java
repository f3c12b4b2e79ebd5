package io.dateline.enrich.text.syntax;

/** The signs inside a run of characters that cut it: "Tripoli/Cairo", "war—peace". */
final class InnerSigns {
  private InnerSigns() {}

  /** Length of the cutting sign at {@code at}, 0 where the character there does not cut. */
  static int length(String text, int begin, int at, int end) {
    char c = text.charAt(at);
    if (Characters.isDash(c)) {
      return betweenDigits(text, begin, at, end) ? 0 : 1;
    }
    if (Characters.isHyphen(c) || c == '.') {
      return runLength(text, at, end, c);
    }
    if (Characters.isApostrophe(c)) {
      return 0;
    }
    return switch (c) {
      case ',', ':' -> betweenDigits(text, begin, at, end) ? 0 : 1;
      case '/' -> betweenWords(text, begin, at, end) ? 1 : 0;
      case '$' -> at + 1 < end && Characters.isDigit(text.charAt(at + 1)) ? 1 : 0;
      case '&', '_', '@', '#', '+', '%', '\\', '\u00b7', '\u00ad', '\u200c', '\u200d' -> 0;
      default -> 1;
    };
  }

  private static int runLength(String text, int at, int end, char c) {
    int next = at;
    while (next < end && text.charAt(next) == c) {
      next++;
    }
    return next - at > 1 ? next - at : 0;
  }

  private static boolean betweenDigits(String text, int begin, int at, int end) {
    return at > begin
        && at + 1 < end
        && Characters.isDigit(text.charAt(at - 1))
        && Characters.isDigit(text.charAt(at + 1));
  }

  /** "and/or" and "Tripoli/Cairo" are cut, "km/h" and "24/7" are not. */
  private static boolean betweenWords(String text, int begin, int at, int end) {
    return at - 2 >= begin
        && at + 2 < end
        && Characters.isLetter(text.charAt(at - 1))
        && Characters.isLetter(text.charAt(at - 2))
        && Characters.isLetter(text.charAt(at + 1))
        && Characters.isLetter(text.charAt(at + 2));
  }
}
