package io.dateline.enrich.text.syntax;

/**
 * Weights of a linear model, four to a long: each lane of 16 bits holds a weight of 9 bits raised
 * by {@value #BIAS} to be positive, so that up to 120 rows add up lane by lane without a carry, by
 * plain addition of longs. Immutable.
 */
final class PackedTable implements Scorer {
  /** Raises weights of -255..255 above zero. */
  static final int BIAS = 256;

  private static final int LANES = 4;

  private final int classes;
  private final int longs;
  private final int mask;
  private final long[] rows;

  /**
   * @param weights row by row, {@code classes} each, in -255..255; the number of rows is a power of
   *     two
   */
  PackedTable(int classes, short[] weights) {
    this.classes = classes;
    this.longs = longs(classes);
    int count = weights.length / classes;
    this.mask = count - 1;
    this.rows = new long[count * longs];
    for (int row = 0; row < count; row++) {
      for (int k = 0; k < longs * LANES; k++) {
        long lane = (long) BIAS + (k < classes ? weights[row * classes + k] : 0);
        rows[row * longs + k / LANES] |= lane << (16 * (k % LANES));
      }
    }
  }

  private static int longs(int classes) {
    int longs = (classes + LANES - 1) / LANES;
    return longs == 1 || longs == 3 ? longs : (longs + LANES - 1) / LANES * LANES;
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public void score(int[] features, int count, int[] scores) {
    switch (longs) {
      case 1 -> one(features, count, scores);
      case 3 -> three(features, count, scores);
      default -> any(features, count, scores);
    }
  }

  private void one(int[] features, int count, int[] scores) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += rows[features[i] & mask];
    }
    unpack(sum, 0, scores);
  }

  private void three(int[] features, int count, int[] scores) {
    long first = 0;
    long second = 0;
    long third = 0;
    for (int i = 0; i < count; i++) {
      int row = (features[i] & mask) * 3;
      first += rows[row];
      second += rows[row + 1];
      third += rows[row + 2];
    }
    unpack(first, 0, scores);
    unpack(second, 4, scores);
    unpack(third, 8, scores);
  }

  private void any(int[] features, int count, int[] scores) {
    for (int from = 0; from < longs; from += LANES) {
      long first = 0;
      long second = 0;
      long third = 0;
      long fourth = 0;
      for (int i = 0; i < count; i++) {
        int row = (features[i] & mask) * longs + from;
        first += rows[row];
        second += rows[row + 1];
        third += rows[row + 2];
        fourth += rows[row + 3];
      }
      unpack(first, from * LANES, scores);
      unpack(second, from * LANES + 4, scores);
      unpack(third, from * LANES + 8, scores);
      unpack(fourth, from * LANES + 12, scores);
    }
  }

  private void unpack(long sum, int from, int[] scores) {
    int to = Math.min(classes, from + LANES);
    long rest = sum;
    for (int k = from; k < to; k++) {
      scores[k] = (int) (rest & 0xffff);
      rest >>>= 16;
    }
  }
}
