package io.dateline.enrich.text.syntax;

/**
 * The dateline that opens a report: "KABUL (Reuters) - ", "Harare, Zimbabwe: ". It is no part of
 * the sentence, so it gets no part in its tree.
 */
final class DatelinePrefix {
  private static final int LONGEST = 12;

  private DatelinePrefix() {}

  /** Number of tokens of the dateline, its dash or colon included; 0 where there is none. */
  static int length(Sentence sentence) {
    int depth = 0;
    for (int i = 0; i < Math.min(LONGEST, sentence.size() - 2); i++) {
      if (i > 0 && depth == 0 && isMark(sentence, i)) {
        return i + 1;
      }
      String form = sentence.form(i);
      if ("(".equals(form)) {
        depth++;
      } else if (")".equals(form)) {
        depth--;
      } else if (depth == 0 && !isPart(sentence, i)) {
        return 0;
      }
    }
    return 0;
  }

  /** A dash that stands free, a colon, or a quote behind the agency: {@code PARIS (AP) " The }. */
  private static boolean isMark(Sentence sentence, int i) {
    String form = sentence.form(i);
    boolean free =
        sentence.begin(i) > sentence.end(i - 1) && sentence.begin(i + 1) > sentence.end(i);
    return switch (form) {
      case "--", ":" -> true;
      case "-" -> free || ")".equals(sentence.form(i - 1));
      case "\"" -> free && ")".equals(sentence.form(i - 1));
      default -> false;
    };
  }

  private static boolean isPart(Sentence sentence, int i) {
    String form = sentence.form(i);
    return ",".equals(form)
        || ".".equals(form)
        || "CD".equals(sentence.tag(i))
        || Character.isUpperCase(form.charAt(0));
  }
}
