package io.dateline.enrich.text.syntax;

/** A linear model: sums the weights of hashed features for each class. Safe for any thread. */
interface Scorer {
  /** Number of classes. */
  int classes();

  /**
   * Sets {@code scores[0..classes)} to the sums for the first {@code count} features. Only their
   * order and differences mean something.
   *
   * @param count at most 120
   */
  void score(int[] features, int count, int[] scores);
}
