package io.dateline.enrich.text.syntax;

/** Positive forms of regular English comparatives and superlatives. */
final class Degrees {
  private Degrees() {}

  static String positive(String word, String ending) {
    int n = word.length() - ending.length();
    if (n < 3 || !word.endsWith(ending)) {
      return word;
    }
    char last = word.charAt(n - 1);
    if (last == 'i') {
      return word.substring(0, n - 1) + "y";
    }
    boolean doubled = last == word.charAt(n - 2) && "bdgmnt".indexOf(last) >= 0;
    return word.substring(0, doubled ? n - 1 : n);
  }
}
