package io.dateline.enrich.text.stance;

import java.util.Arrays;
import java.util.Locale;

/** Counts which label was taken for which. */
final class Confusion {
  private final int[][] counts = new int[PolarityModel.CLASSES][PolarityModel.CLASSES];

  void add(int label, float[] chances) {
    int best = 0;
    for (int k = 1; k < chances.length; k++) {
      best = chances[k] > chances[best] ? k : best;
    }
    counts[label][best]++;
  }

  double macroF1() {
    double sum = 0;
    for (int k = 0; k < counts.length; k++) {
      int gold = 0;
      int found = 0;
      for (int j = 0; j < counts.length; j++) {
        gold += counts[k][j];
        found += counts[j][k];
      }
      sum += 2.0 * counts[k][k] / Math.max(1, gold + found);
    }
    return sum / counts.length;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "macro-F1 %.4f ", macroF1()) + Arrays.deepToString(counts);
  }
}
