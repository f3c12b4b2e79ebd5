package io.dateline.enrich.text.syntax;

/** Room for the features and scores of one decision; one for each thread. */
final class Scratch {
  final int[] features = new int[128];
  final int[] scores = new int[64];

  /** The first class with the highest score. */
  int best(int classes) {
    int best = 0;
    for (int k = 1; k < classes; k++) {
      if (scores[k] > scores[best]) {
        best = k;
      }
    }
    return best;
  }
}
