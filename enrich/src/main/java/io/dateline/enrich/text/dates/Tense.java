package io.dateline.enrich.text.dates;

import io.dateline.enrich.text.syntax.Sentence;
import java.util.Set;

/** Whether a clause looks back or ahead, which decides what its "Thursday" means. */
enum Tense {
  PAST,
  FUTURE;

  private static final int REACH = 4;
  private static final Set<String> AHEAD =
      Set.of("will", "'ll", "shall", "wo", "would", "may", "might");
  private static final Set<String> PROSPECT =
      Set.of(
          "plan",
          "expect",
          "schedule",
          "due",
          "set",
          "aim",
          "intend",
          "going",
          "hope",
          "prepare",
          "slate",
          "want",
          "promise",
          "agree",
          "vow",
          "pledge",
          "ready");

  /** The tense of the verb or verbal noun at {@code predicate}. */
  static Tense of(Sentence sentence, int predicate) {
    String tag = sentence.tag(predicate);
    if ("VBD".equals(tag)) {
      return PAST;
    }
    for (int i = predicate - 1; i >= Math.max(0, predicate - REACH); i--) {
      String form = sentence.form(i).toLowerCase(java.util.Locale.ROOT);
      if (AHEAD.contains(form)) {
        return FUTURE;
      }
      if ("to".equals(form) && "VB".equals(tag) && i >= predicate - 2) {
        return opensProspect(sentence, i) ? FUTURE : PAST;
      }
      String between = sentence.tag(i);
      if ("VBD".equals(between) || ",".equals(between)) {
        return PAST;
      }
    }
    return PAST;
  }

  /** "Egypt to send tanks", "plans to meet", "is to meet": an infinitive that looks ahead. */
  private static boolean opensProspect(Sentence sentence, int to) {
    if (to == 0) {
      return true;
    }
    String before = sentence.lemma(to - 1);
    String tag = sentence.tag(to - 1);
    return PROSPECT.contains(before)
        || tag.startsWith("NN")
        || "be".equals(before)
        || tag.startsWith("VBZ")
        || tag.startsWith("VBP");
  }
}
