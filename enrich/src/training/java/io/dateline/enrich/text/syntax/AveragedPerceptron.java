package io.dateline.enrich.text.syntax;

import java.util.Arrays;

/**
 * A linear model in training: hashed rows, whole-number updates, averaged over all steps (Collins
 * 2002). For one thread.
 */
final class AveragedPerceptron implements Scorer {
  /** Finer steps would only make the file larger. */
  private static final double LARGEST_UNIT = 12;

  private final int classes;
  private final int mask;
  private final int[] weights;
  private final long[] sums;
  private final int[] stamps;
  private int step;

  AveragedPerceptron(int classes, int rows) {
    this.classes = classes;
    this.mask = rows - 1;
    this.weights = new int[rows * classes];
    this.sums = new long[rows * classes];
    this.stamps = new int[rows * classes];
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public void score(int[] features, int count, int[] scores) {
    for (int k = 0; k < classes; k++) {
      scores[k] = 0;
    }
    for (int i = 0; i < count; i++) {
      int row = (features[i] & mask) * classes;
      for (int k = 0; k < classes; k++) {
        scores[k] += weights[row + k];
      }
    }
  }

  /** Counts a decision, right or wrong, for the average. */
  void tick() {
    step++;
  }

  void update(int[] features, int count, int good, int bad) {
    for (int i = 0; i < count; i++) {
      int row = (features[i] & mask) * classes;
      add(row + good, 1);
      add(row + bad, -1);
    }
  }

  private void add(int at, int change) {
    sums[at] += (long) weights[at] * (step - stamps[at]);
    stamps[at] = step;
    weights[at] += change;
  }

  /** The averages, scaled so that one filled weight in 5,000 has to be clipped to 255. */
  short[] quantised() {
    double[] averages = new double[weights.length];
    for (int i = 0; i < averages.length; i++) {
      add(i, 0);
      averages[i] = step == 0 ? 0 : (double) sums[i] / step;
    }
    double[] sizes =
        Arrays.stream(averages).map(Math::abs).filter(size -> size > 0.02).sorted().toArray();
    double unit = sizes.length == 0 ? 1 : 255 / sizes[(int) ((sizes.length - 1) * 0.9998)];
    unit = Math.min(unit, LARGEST_UNIT);
    short[] quantised = new short[averages.length];
    int filled = 0;
    for (int i = 0; i < averages.length; i++) {
      long rounded = Math.round(averages[i] * unit);
      filled += rounded != 0 ? 1 : 0;
      quantised[i] = (short) Math.max(-255, Math.min(255, rounded));
    }
    System.out.printf(
        "  weights %d, filled %d, unit %.2f, largest %.1f%n",
        quantised.length, filled, unit, sizes.length == 0 ? 0 : sizes[sizes.length - 1]);
    return quantised;
  }
}
