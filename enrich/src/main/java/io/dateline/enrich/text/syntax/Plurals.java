package io.dateline.enrich.text.syntax;

/** Singulars of regular English plurals. */
final class Plurals {
  private Plurals() {}

  static String singular(String word) {
    int n = word.length();
    if (word.endsWith("men")) {
      return word.substring(0, n - 2) + "an";
    }
    if (n < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return n > 4 ? word.substring(0, n - 3) + "y" : word.substring(0, n - 1);
    }
    if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")
        || word.endsWith("zzes")) {
      return word.substring(0, n - 2);
    }
    if (word.endsWith("is")) {
      return word;
    }
    return word.substring(0, n - 1);
  }
}
