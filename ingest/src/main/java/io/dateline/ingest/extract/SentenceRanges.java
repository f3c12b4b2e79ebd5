package io.dateline.ingest.extract;

/**
 * A coarse cut of a line into sentences, enough to leave out a plea in the middle of a paragraph.
 */
final class SentenceRanges {
  /** Receives the range of one sentence. */
  interface Sink {
    void accept(int begin, int end);
  }

  private SentenceRanges() {}

  static void each(String text, int from, int to, Sink sink) {
    int begin = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '!' || c == '?' || c == '\u2026') {
        int end = i + 1;
        while (end < to && isCloser(text.charAt(end))) {
          end++;
        }
        if (end >= to || startsSentence(text, end, to)) {
          sink.accept(begin, end);
          begin = end;
          while (begin < to && Character.isWhitespace(text.charAt(begin))) {
            begin++;
          }
          i = begin - 1;
        }
      }
    }
    if (begin < to) {
      sink.accept(begin, to);
    }
  }

  private static boolean isCloser(char c) {
    return c == '"' || c == '\'' || c == '\u201D' || c == '\u2019' || c == ')' || c == ']';
  }

  private static boolean startsSentence(String text, int at, int to) {
    if (!Character.isWhitespace(text.charAt(at))) {
      return false;
    }
    int next = at;
    while (next < to && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next >= to || !Character.isLowerCase(text.charAt(next));
  }
}
