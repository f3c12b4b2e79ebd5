package io.dateline.enrich.text.syntax;

/** The outline of a word: runs of capitals, small letters, digits and signs. */
final class Shapes {
  private Shapes() {}

  /** Up to eight runs, three bits each, with short and long runs told apart. */
  static int of(String form) {
    int shape = 1;
    int last = 0;
    int run = 0;
    for (int i = 0; i < form.length() && shape < 1 << 24; i++) {
      int kind = kind(form.charAt(i));
      if (kind == last) {
        if (++run == 2) {
          shape = shape * 8 + 7;
        }
      } else {
        shape = shape * 8 + kind;
        last = kind;
        run = 1;
      }
    }
    return shape;
  }

  private static int kind(char c) {
    if (Characters.isUpper(c)) {
      return 1;
    }
    if (Characters.isLower(c)) {
      return 2;
    }
    if (Characters.isDigit(c)) {
      return 3;
    }
    if (c == '-') {
      return 4;
    }
    return c == '.' ? 5 : 6;
  }
}
