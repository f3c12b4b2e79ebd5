package io.dateline.enrich.text.syntax;

/** Decides whether a sentence ends with a run of characters, by it and what comes next. */
final class SentenceEnds {
  private final Abbreviations abbreviations;
  private final ChunkTokenizer chunks;

  SentenceEnds(Abbreviations abbreviations, ChunkTokenizer chunks) {
    this.abbreviations = abbreviations;
    this.chunks = chunks;
  }

  /**
   * Whether a sentence ends at {@code end}.
   *
   * @param begin where the run without spaces that ends there begins
   * @param next where the next run begins, the length of the text if there is none
   */
  boolean endsAt(String text, int begin, int end, int next) {
    int last = end;
    while (last > begin && Characters.isCloser(text.charAt(last - 1))) {
      last--;
    }
    if (last == begin || !Characters.isStop(text.charAt(last - 1))) {
      return false;
    }
    int word = firstWord(text, next);
    if (word == text.length()) {
      return true;
    }
    if (continues(text, word)) {
      return false;
    }
    boolean stop = text.charAt(last - 1) == '.';
    return !stop || last == begin + 1 || endsWithStop(text, begin, last - 1, word);
  }

  private boolean endsWithStop(String text, int begin, int stop, int word) {
    if (!chunks.keepsStop(text, begin, stop)) {
      return !isListNumber(text, begin, stop);
    }
    int from = stop;
    while (from > begin && Characters.isWord(text.charAt(from - 1))) {
      from--;
    }
    if (abbreviations.isTitle(text.substring(from, stop))) {
      return false;
    }
    return abbreviations.isStarter(wordAt(text, word)) && Characters.isUpper(text.charAt(word));
  }

  /** "1." alone: a list's number, at least where nothing but digits stands before the stop. */
  private static boolean isListNumber(String text, int begin, int stop) {
    if (stop - begin > 2 || stop == begin || (begin > 0 && text.charAt(begin - 1) != '\n')) {
      return false;
    }
    for (int i = begin; i < stop; i++) {
      if (!Characters.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The first character of a word at or a little after {@code from}, the text's length if none. */
  private static int firstWord(String text, int from) {
    int limit = Math.min(text.length(), from + 8);
    for (int i = from; i < limit; i++) {
      if (Characters.isWord(text.charAt(i))) {
        return i;
      }
    }
    return limit < text.length() ? from : text.length();
  }

  /** A small letter goes on with the sentence, save in "al-Sarraj". */
  private static boolean continues(String text, int at) {
    if (!Characters.isLower(text.charAt(at))) {
      return false;
    }
    int limit = Math.min(text.length() - 1, at + 4);
    for (int i = at + 1; i < limit; i++) {
      if (Characters.isHyphen(text.charAt(i)) || Characters.isApostrophe(text.charAt(i))) {
        return !Characters.isUpper(text.charAt(i + 1));
      }
    }
    return !(at + 1 < text.length() && Characters.isUpper(text.charAt(at + 1)));
  }

  private static String wordAt(String text, int begin) {
    int end = begin;
    while (end < text.length() && end - begin < 16 && Characters.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(begin, end);
  }
}
