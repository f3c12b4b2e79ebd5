package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.syntax.Sentence;

/** Which tokens of a sentence stand in quotation marks; a sentence may open inside them. */
final class Quotes {
  private final boolean[] quoted;

  private Quotes(boolean[] quoted) {
    this.quoted = quoted;
  }

  /**
   * @param open whether the sentence before left a quotation open
   */
  static Quotes of(Sentence sentence, boolean open) {
    int marks = 0;
    for (int i = 0; i < sentence.size(); i++) {
      marks += isMark(sentence.form(i)) ? 1 : 0;
    }
    boolean[] quoted = new boolean[sentence.size()];
    boolean inside =
        open && !isMark(sentence.form(0))
            || marks == 1 && !isMark(sentence.form(0)) && closesFirst(sentence);
    for (int i = 0; i < quoted.length; i++) {
      if (isMark(sentence.form(i))) {
        inside = !inside;
      }
      quoted[i] = inside;
    }
    return new Quotes(quoted);
  }

  /** Whether the quotation goes on in the next sentence. */
  boolean isOpen() {
    return quoted[quoted.length - 1];
  }

  boolean contains(int token) {
    return quoted[token];
  }

  private static boolean isMark(String form) {
    return "\"".equals(form) || "``".equals(form) || "''".equals(form);
  }

  /** A lone mark behind a comma or a stop closes what an earlier sentence opened. */
  private static boolean closesFirst(Sentence sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      if (isMark(sentence.form(i))) {
        String before = sentence.form(i - 1);
        return ",".equals(before) || ".".equals(before) || "?".equals(before) || "!".equals(before);
      }
    }
    return false;
  }
}
