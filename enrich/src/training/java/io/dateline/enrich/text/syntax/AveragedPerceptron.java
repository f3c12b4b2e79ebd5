package io.dateline.enrich.text.syntax;

import java.util.Arrays;

/**
 * A linear model in training: hashed rows, updated wherever the right class does not win by a
 * margin, in steps that shrink with the number of a weight's updates (as in AdaGrad, Duchi, Hazan
 * and Singer 2011), and averaged over all steps (Collins 2002). For one thread.
 */
final class AveragedPerceptron implements Scorer {
  /** Scores are whole numbers: this many make one. */
  static final int SCALE = 256;

  /** By how much the right class has to win; a first update moves it by about 70. */
  static final int MARGIN = Integer.getInteger("margin", 40) * SCALE;

  /** Finer steps would only make the file larger. */
  private static final double LARGEST_UNIT = Double.parseDouble(System.getProperty("unit", "40"));

  private static final float[] STEPS = steps();

  private final int classes;
  private final int mask;
  private final float[] weights;
  private final double[] sums;
  private final int[] stamps;
  private final char[] updates;
  private int step;

  AveragedPerceptron(int classes, int rows) {
    this.classes = classes;
    this.mask = rows - 1;
    this.weights = new float[rows * classes];
    this.sums = new double[rows * classes];
    this.stamps = new int[rows * classes];
    this.updates = new char[rows * classes];
  }

  private static float[] steps() {
    float[] steps = new float[Character.MAX_VALUE + 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (float) (1 / Math.sqrt(i + 1));
    }
    return steps;
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public void score(int[] features, int count, int[] scores) {
    float[] sum = new float[classes];
    for (int i = 0; i < count; i++) {
      int row = (features[i] & mask) * classes;
      for (int k = 0; k < classes; k++) {
        sum[k] += weights[row + k];
      }
    }
    for (int k = 0; k < classes; k++) {
      scores[k] = Math.round(sum[k] * SCALE);
    }
  }

  /** Counts a decision, right or wrong, for the average. */
  void tick() {
    step++;
  }

  /** Learns {@code good} where it does not win over the best of the others by the margin. */
  void learn(int[] features, int count, int[] scores, int good) {
    tick();
    int rival = -1;
    for (int k = 0; k < classes; k++) {
      if (k != good && (rival < 0 || scores[k] > scores[rival])) {
        rival = k;
      }
    }
    if (scores[good] - scores[rival] < MARGIN) {
      update(features, count, good, rival);
    }
  }

  void update(int[] features, int count, int good, int bad) {
    for (int i = 0; i < count; i++) {
      int row = (features[i] & mask) * classes;
      add(row + good, 1);
      add(row + bad, -1);
    }
  }

  private void add(int at, int way) {
    flush(at);
    weights[at] += way * STEPS[updates[at]];
    if (updates[at] < Character.MAX_VALUE) {
      updates[at]++;
    }
  }

  private void flush(int at) {
    sums[at] += (double) weights[at] * (step - stamps[at]);
    stamps[at] = step;
  }

  /** The averages, scaled so that one filled weight in 5,000 has to be clipped to 255. */
  short[] quantised() {
    double[] averages = new double[weights.length];
    for (int i = 0; i < averages.length; i++) {
      flush(i);
      averages[i] = step == 0 ? 0 : sums[i] / step;
    }
    double[] sizes =
        Arrays.stream(averages).map(Math::abs).filter(size -> size > 0.02).sorted().toArray();
    double unit = sizes.length == 0 ? 1 : 255 / sizes[(int) ((sizes.length - 1) * 0.9999)];
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
