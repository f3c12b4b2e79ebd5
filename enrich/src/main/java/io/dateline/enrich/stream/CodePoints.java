package io.dateline.enrich.stream;

/** Cuts text by code points, as events count. */
final class CodePoints {
  private CodePoints() {}

  /** The code points from {@code begin} to before {@code end}; "" where the text is too short. */
  static String substring(String text, int begin, int end) {
    int length = text.codePointCount(0, text.length());
    if (begin > length || end > length || begin > end) {
      return "";
    }
    int from = text.offsetByCodePoints(0, begin);
    return text.substring(from, text.offsetByCodePoints(from, end - begin));
  }
}
