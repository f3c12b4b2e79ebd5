package io.dateline.enrich.text.dates;

import java.time.LocalDate;

/**
 * Words of a sentence that say when.
 *
 * @param first first token
 * @param last token after the last
 * @param meaning how to compute the date
 */
record TimeExpression(int first, int last, Meaning meaning) {

  /** Computes a date from the day it is reckoned from and the tense of the clause. */
  @FunctionalInterface
  interface Meaning {
    ResolvedDate on(LocalDate anchor, Tense tense);
  }
}
