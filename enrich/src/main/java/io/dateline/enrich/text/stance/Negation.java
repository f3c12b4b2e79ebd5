package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.syntax.Arc;

/** Which tokens stand under a word of negation. */
final class Negation {
  private static final int REACH = 3;

  private Negation() {}

  static boolean[] of(SentenceView view, Shifters shifters) {
    boolean[] negated = new boolean[view.size];
    for (int i = 0; i < view.size; i++) {
      if (shifters.isNegation(view.words[i])) {
        int head = view.heads[i];
        if (head >= 0 && Math.abs(head - i) <= 2 * REACH) {
          negated[head] = true;
          markPredicate(view, head, negated);
        }
        for (int k = i + 1; k < Math.min(view.size, i + 1 + REACH); k++) {
          if (view.classes[k] == '.') {
            break;
          }
          negated[k] = true;
        }
      }
    }
    return negated;
  }

  private static void markPredicate(SentenceView view, int verb, boolean[] negated) {
    for (int c = view.firstChild[verb]; c >= 0; c = view.nextSibling[c]) {
      if (view.arcs[c] == Arc.ATTRIBUTE.ordinal()) {
        negated[c] = true;
      }
    }
  }
}
