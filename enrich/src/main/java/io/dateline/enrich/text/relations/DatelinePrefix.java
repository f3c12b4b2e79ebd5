package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.syntax.Sentence;

/** The dateline that opens a sentence: "KABUL (Reuters) - ", "Harare, Zimbabwe: ". */
final class DatelinePrefix {
  private static final int LONGEST = 12;

  private DatelinePrefix() {}

  /** Number of tokens of the dateline, its dash or colon included; 0 where there is none. */
  static int length(Sentence sentence) {
    int depth = 0;
    for (int i = 0; i < Math.min(LONGEST, sentence.size() - 1); i++) {
      String form = sentence.form(i);
      boolean mark = "--".equals(form) || "-".equals(form) || ":".equals(form);
      if (mark && i > 0) {
        return i + 1;
      }
      if ("(".equals(form)) {
        depth++;
      } else if (")".equals(form)) {
        depth--;
      } else if (depth == 0 && !isPartOfDateline(sentence, i)) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isPartOfDateline(Sentence sentence, int i) {
    String form = sentence.form(i);
    return ",".equals(form)
        || ".".equals(form)
        || "CD".equals(sentence.tag(i))
        || Character.isUpperCase(form.charAt(0));
  }
}
