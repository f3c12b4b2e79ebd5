package io.dateline.enrich.text.syntax;

/** Tells the line breaks that end a paragraph from those that only wrap it. */
final class LineBreaks {
  private LineBreaks() {}

  /** The first position from {@code from} on that holds no space. */
  static int skipSpace(String text, int from, int end) {
    int at = from;
    while (at < end && Characters.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether the space between two runs of characters ends a sentence. */
  static boolean breaks(String text, int begin, int end, boolean wrapped) {
    int lines = 0;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\u2029') {
        return true;
      }
      if (c == '\n'
          || c == '\u2028'
          || (c == '\r' && !(i + 1 < end && text.charAt(i + 1) == '\n'))) {
        lines++;
      }
    }
    return lines > (wrapped ? 1 : 0);
  }

  /** Whether single line breaks often fall inside sentences: a small letter goes on after them. */
  static boolean wrapped(String text) {
    int single = 0;
    int small = 0;
    int at = text.indexOf('\n');
    while (at >= 0) {
      int next = skipSpace(text, at, text.length());
      if (next < text.length() && !breaks(text, at, next, true)) {
        single++;
        small += Characters.isLower(text.charAt(next)) ? 1 : 0;
      }
      at = text.indexOf('\n', next);
    }
    return small * 3 > single;
  }
}
