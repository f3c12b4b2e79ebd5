package io.dateline.enrich.text.syntax;

/** Cuts what leans on a word: "Turkey's", "they'll", "didn't", "cannot". */
final class Clitics {
  private Clitics() {}

  /** Appends {@code text[begin, end)} as one or two tokens; nothing where it is empty. */
  static void split(String text, int begin, int end, Tokens out) {
    int cut = cut(text, begin, end);
    if (begin < cut) {
      out.add(begin, cut);
    }
    if (cut < end) {
      out.add(cut, end);
    }
  }

  /** Whether a run from an apostrophe on is a clitic that text cut before stands apart: "'s". */
  static boolean isDetached(String text, int apostrophe, int end) {
    char next = Character.toLowerCase(text.charAt(apostrophe + 1));
    return switch (end - apostrophe) {
      case 2 -> next == 's' || next == 'd' || next == 'm';
      case 3 -> isAuxiliary(next, Character.toLowerCase(text.charAt(end - 1)));
      default -> false;
    };
  }

  private static int cut(String text, int begin, int end) {
    int length = end - begin;
    if (length < 3) {
      return end;
    }
    char last = Character.toLowerCase(text.charAt(end - 1));
    char before = Character.toLowerCase(text.charAt(end - 2));
    if (Characters.isApostrophe(before) && (last == 's' || last == 'd' || last == 'm')) {
      return end - 2;
    }
    char third = Character.toLowerCase(text.charAt(end - 3));
    if (length > 3 && Characters.isApostrophe(third) && isAuxiliary(before, last)) {
      return end - 3;
    }
    if (length > 3 && last == 't' && Characters.isApostrophe(before) && third == 'n') {
      return end - 3;
    }
    return length == 6 && text.regionMatches(true, begin, "cannot", 0, 6) ? end - 3 : end;
  }

  private static boolean isAuxiliary(char first, char second) {
    return (first == 'r' && second == 'e')
        || (first == 'v' && second == 'e')
        || (first == 'l' && second == 'l');
  }
}
