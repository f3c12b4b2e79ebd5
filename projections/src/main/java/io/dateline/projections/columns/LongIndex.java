package io.dateline.projections.columns;

import java.util.Arrays;

/** Gives each different long a number, from 0, in the order of first appearance. */
final class LongIndex {
  private long[] keys;
  private int[] numbers;
  private int size;

  LongIndex(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected)) * 4;
    keys = new long[capacity];
    numbers = new int[capacity];
    Arrays.fill(numbers, -1);
  }

  /** How many different ones there are. */
  int size() {
    return size;
  }

  /** Its number, or -1 where it has none. */
  int find(long key) {
    return numbers[slot(key)];
  }

  /** Its number; a new one where it had none. */
  int number(long key) {
    int slot = slot(key);
    if (numbers[slot] < 0) {
      if (2 * (size + 1) > keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      numbers[slot] = size++;
    }
    return numbers[slot];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (numbers[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[2 * oldKeys.length];
    numbers = new int[keys.length];
    Arrays.fill(numbers, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
