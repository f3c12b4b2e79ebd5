package io.dateline.projections.archive;

import java.util.Arrays;

/**
 * How many records of a partition lie before an offset. Kept as runs of adjacent offsets, so that
 * memory goes with the number of gaps. For one thread.
 */
final class Ordinals {
  private long[] starts = new long[16];
  private long[] counts = new long[16];
  private int runs;
  private long records;
  private long expected = -1;

  /** Takes the offset of the next record. */
  void add(long offset) {
    if (offset != expected) {
      if (runs == starts.length) {
        starts = Arrays.copyOf(starts, 2 * runs);
        counts = Arrays.copyOf(counts, 2 * runs);
      }
      starts[runs] = offset;
      counts[runs] = records;
      runs++;
    }
    records++;
    expected = offset + 1;
  }

  /** Number of records with a smaller offset. */
  long before(long offset) {
    int index = Arrays.binarySearch(starts, 0, runs, offset);
    int run = index >= 0 ? index : -index - 2;
    if (run < 0) {
      return 0;
    }
    long until = run + 1 < runs ? counts[run + 1] : records;
    return Math.min(until, counts[run] + offset - starts[run]);
  }
}
