package io.dateline.enrich.text.syntax;

/**
 * Cuts a run of characters between spaces into tokens, after the manner of the Penn Treebank but
 * with hyphens left inside words. Every step looks a bounded way ahead, so the time is linear.
 */
final class ChunkTokenizer {
  /** Longer runs are cut: no word is this long. */
  static final int LONGEST = 200;

  private final Abbreviations abbreviations;

  ChunkTokenizer(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** Appends the tokens of {@code text[begin, end)}, which holds no space and is not empty. */
  void split(String text, int begin, int end, Tokens out) {
    int from = begin;
    while (end - from > LONGEST) {
      int cut = from + LONGEST;
      if (Character.isLowSurrogate(text.charAt(cut))) {
        cut--;
      }
      splitShort(text, from, cut, out);
      from = cut;
    }
    splitShort(text, from, end, out);
  }

  private void splitShort(String text, int begin, int end, Tokens out) {
    int from = peelFront(text, begin, end, out);
    int to = coreEnd(text, from, end);
    if (from < to) {
      if (WebAddresses.isAddress(text, from, to)) {
        out.add(from, to);
      } else {
        splitCore(text, from, to, out);
      }
    }
    addSigns(text, to, end, out);
  }

  private static int peelFront(String text, int begin, int end, Tokens out) {
    int at = begin;
    while (at < end && !Characters.isWord(text.charAt(at)) && !opensWord(text, at, end)) {
      int next = signEnd(text, at, end);
      out.add(at, next);
      at = next;
    }
    return at;
  }

  /** Whether a sign belongs to what follows: ".5", "-3", "'90s", "@name", "#tag", a lone "'s". */
  private static boolean opensWord(String text, int at, int end) {
    if (at + 1 >= end) {
      return false;
    }
    char sign = text.charAt(at);
    char next = text.charAt(at + 1);
    if (sign == '.' || sign == '-' || sign == '+') {
      return Characters.isDigit(next);
    }
    if (sign == '@' || sign == '#') {
      return Characters.isWord(next);
    }
    if (Characters.isApostrophe(sign) && Clitics.isDetached(text, at, end)) {
      return true;
    }
    return Characters.isApostrophe(sign)
        && at + 3 < end
        && Characters.isDigit(next)
        && Characters.isDigit(text.charAt(at + 2))
        && text.charAt(at + 3) == 's';
  }

  /** Where the signs at the end begin. */
  private int coreEnd(String text, int begin, int end) {
    int at = end;
    while (at > begin && !Characters.isWord(text.charAt(at - 1))) {
      if (text.charAt(at - 1) == '.' && keepsStop(text, begin, at - 1)) {
        return at;
      }
      at--;
    }
    return at;
  }

  /** Whether the full stop at {@code stop} belongs to the word before it. */
  boolean keepsStop(String text, int begin, int stop) {
    int from = wordBegin(text, begin, stop);
    int length = stop - from;
    if (length == 0 || length > 12) {
      return false;
    }
    if (length == 1) {
      return isInitial(text, begin, from);
    }
    return isDotted(text, from, stop) || isAbbreviation(text.substring(from, stop));
  }

  /** "J." and "p.", but not the end of "can't." */
  private static boolean isInitial(String text, int begin, int at) {
    return at == begin
        ? Characters.isLetter(text.charAt(at))
        : Characters.isUpper(text.charAt(at)) && !Characters.isApostrophe(text.charAt(at - 1));
  }

  private static int wordBegin(String text, int begin, int stop) {
    int from = stop;
    while (from > begin && stop - from < 13 && isAbbreviationChar(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private static boolean isAbbreviationChar(char c) {
    return Characters.isWord(c) || c == '.' || c == '-';
  }

  private boolean isAbbreviation(String word) {
    return abbreviations.isTitle(word) || abbreviations.isInner(word);
  }

  /** "U.S", "p.m", "Ph.D": short parts of letters with stops between. */
  static boolean isDotted(String text, int from, int stop) {
    int run = 0;
    boolean dotted = false;
    for (int i = from; i < stop; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (run == 0) {
          return false;
        }
        dotted = true;
        run = 0;
      } else if (!Characters.isLetter(c) || ++run > 2) {
        return false;
      }
    }
    return dotted && run > 0;
  }

  private static void addSigns(String text, int begin, int end, Tokens out) {
    int at = begin;
    while (at < end) {
      int next = signEnd(text, at, end);
      out.add(at, next);
      at = next;
    }
  }

  /** A sign, or a run of one that is read as a whole: "...", "--", "''". */
  private static int signEnd(String text, int at, int end) {
    char sign = text.charAt(at);
    boolean runs = sign == '.' || Characters.isHyphen(sign) || sign == '\'' || sign == '`';
    int next = at + 1;
    while (runs && next < end && text.charAt(next) == sign) {
      next++;
    }
    return next;
  }

  private static void splitCore(String text, int begin, int end, Tokens out) {
    int from = begin;
    int at = begin;
    while (at < end) {
      int sign = Characters.isWord(text.charAt(at)) ? 0 : InnerSigns.length(text, begin, at, end);
      if (sign == 0) {
        at++;
      } else if (text.charAt(at) == '$') {
        Clitics.split(text, from, at + 1, out);
        from = ++at;
      } else {
        Clitics.split(text, from, at, out);
        out.add(at, at + sign);
        at += sign;
        from = at;
      }
    }
    Clitics.split(text, from, end, out);
  }
}
