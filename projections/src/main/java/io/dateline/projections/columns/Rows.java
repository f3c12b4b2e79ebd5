package io.dateline.projections.columns;

import java.util.Arrays;

/** Numbers of rows, growing. */
final class Rows {
  /** No rows; nothing may be added. */
  static final Rows NONE = new Rows();

  private int[] rows = new int[4];
  private int size;

  void add(int row) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
    }
    rows[size++] = row;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return rows[index];
  }

  int[] toArray() {
    return Arrays.copyOf(rows, size);
  }

  /** The row whose key is that one, or -1; the keys of these rows must rise. */
  int find(long[] keys, long key) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = keys[rows[middle]];
      if (found == key) {
        return rows[middle];
      }
      if (found < key) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
