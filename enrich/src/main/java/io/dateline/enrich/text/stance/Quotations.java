package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.syntax.Sentence;
import java.util.Arrays;

/**
 * Which tokens of a sentence stand between quotation marks.
 *
 * @param quoted all of them, the marks included
 * @param scare those in marks around at most three words, the marks included: "the 'election'"
 * @param open whether a quotation goes on after the sentence
 */
record Quotations(boolean[] quoted, boolean[] scare, boolean open) {
  private static final int LONGEST_SCARE = 3;

  /**
   * Reads a sentence.
   *
   * @param opened whether a quotation that began before it goes on
   */
  static Quotations of(Sentence sentence, boolean opened) {
    int size = sentence.size();
    boolean[] quoted = new boolean[size];
    boolean[] scare = new boolean[size];
    int open = opened ? 0 : -1;
    boolean carried = opened;
    for (int i = 0; i < size; i++) {
      if (isMark(sentence.form(i))) {
        boolean closes = open >= 0 ? !isOpening(sentence, i) || !carried : isClosing(sentence, i);
        if (closes && open >= 0) {
          add(sentence, open, i, quoted, carried ? null : scare);
          open = -1;
        } else if (closes) {
          // closes what was opened in a sentence that is not known
          Arrays.fill(quoted, 0, i + 1, true);
        } else {
          open = i;
        }
        carried = false;
      }
    }
    if (open >= 0) {
      Arrays.fill(quoted, open, size, true);
    }
    return new Quotations(quoted, scare, open >= 0);
  }

  private static void add(
      Sentence sentence, int open, int close, boolean[] quoted, boolean[] scare) {
    Arrays.fill(quoted, open, close + 1, true);
    boolean verb = false;
    for (int i = open + 1; i < close; i++) {
      String tag = sentence.tag(i);
      verb |= "VBD".equals(tag) || "VBZ".equals(tag) || "VBP".equals(tag) || isStop(tag);
    }
    if (scare != null && !verb && close - open - 1 <= LONGEST_SCARE) {
      Arrays.fill(scare, open, close + 1, true);
    }
  }

  static boolean isMark(String form) {
    return "\"".equals(form) || "``".equals(form) || "''".equals(form);
  }

  /** Space before and none after. */
  private static boolean isOpening(Sentence sentence, int i) {
    boolean gap = i == 0 || sentence.end(i - 1) < sentence.begin(i);
    return gap && i + 1 < sentence.size() && sentence.begin(i + 1) == sentence.end(i);
  }

  /** No space before, and space or a stop after. */
  private static boolean isClosing(Sentence sentence, int i) {
    if (i == 0 || sentence.end(i - 1) < sentence.begin(i)) {
      return false;
    }
    return i + 1 == sentence.size()
        || sentence.end(i) < sentence.begin(i + 1)
        || isStop(sentence.form(i + 1));
  }

  private static boolean isStop(String form) {
    return ",".equals(form) || ".".equals(form) || "?".equals(form) || "!".equals(form);
  }
}
