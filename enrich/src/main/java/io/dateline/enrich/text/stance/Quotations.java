package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.syntax.Sentence;
import java.util.Arrays;

/**
 * Which tokens of a sentence stand between quotation marks.
 *
 * @param quoted all of them, the marks included
 * @param scare those in marks around at most three words, the marks included: "the 'election'"
 */
record Quotations(boolean[] quoted, boolean[] scare) {
  private static final int LONGEST_SCARE = 3;

  static Quotations of(Sentence sentence) {
    int size = sentence.size();
    Quotations found = new Quotations(new boolean[size], new boolean[size]);
    int open = -1;
    int last = -1;
    for (int i = 0; i < size; i++) {
      if (isMark(sentence.form(i))) {
        last = i;
        if (open >= 0) {
          found.add(sentence, open, i);
        }
        open = open < 0 ? i : -1;
      }
    }
    if (open >= 0) {
      boolean opens = last == 0 || last + 1 < size && !isStop(sentence.form(last - 1));
      Arrays.fill(found.quoted, opens ? last : 0, opens ? size : last + 1, true);
    }
    return found;
  }

  private void add(Sentence sentence, int open, int close) {
    Arrays.fill(quoted, open, close + 1, true);
    boolean verb = false;
    for (int i = open + 1; i < close; i++) {
      String tag = sentence.tag(i);
      verb |= "VBD".equals(tag) || "VBZ".equals(tag) || "VBP".equals(tag) || isStop(tag);
    }
    if (!verb && close - open - 1 <= LONGEST_SCARE) {
      Arrays.fill(scare, open, close + 1, true);
    }
  }

  static boolean isMark(String form) {
    return "\"".equals(form) || "``".equals(form) || "''".equals(form);
  }

  private static boolean isStop(String form) {
    return ",".equals(form) || ".".equals(form) || "?".equals(form) || "!".equals(form);
  }
}
