package io.dateline.enrich.text.actors;

/**
 * Sequences of word hashes by their 64-bit rolling hash, every beginning of a sequence included, so
 * that a search knows when no longer name can follow. Open addressing; two different sequences with
 * one hash are taken for the same, which at a million beginnings happens once in 10^7 dictionaries.
 */
final class NameTable {
  /** What {@link #find} answers for a sequence that neither is a name nor begins one. */
  static final int ABSENT = -2;

  /** What {@link #find} answers for a mere beginning. */
  static final int PREFIX = -1;

  private static final long PRIME = 0xD6E8FEB86659FD93L;

  private long[] keys;
  private int[] values;
  private int size;

  NameTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected * 2)) << 1;
    keys = new long[capacity];
    values = new int[capacity];
  }

  /** The rolling hash after one more word. */
  static long roll(long hash, long word) {
    long rolled = (Long.rotateLeft(hash, 23) ^ word) * PRIME;
    return rolled == 0 ? 1 : rolled;
  }

  int find(long key) {
    int slot = slot(key);
    return keys[slot] == 0 ? ABSENT : values[slot];
  }

  void putPrefix(long key) {
    int slot = claim(key);
    if (keys[slot] == 0) {
      take(slot, key, PREFIX);
    }
  }

  void put(long key, int value) {
    int slot = claim(key);
    if (keys[slot] == 0) {
      take(slot, key, value);
    } else {
      values[slot] = value;
    }
  }

  private void take(int slot, long key, int value) {
    keys[slot] = key;
    values[slot] = value;
    size++;
  }

  private int claim(long key) {
    if (size * 3L > keys.length * 2L) {
      grow();
    }
    return slot(key);
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] formerKeys = keys;
    int[] formerValues = values;
    keys = new long[formerKeys.length * 2];
    values = new int[keys.length];
    for (int i = 0; i < formerKeys.length; i++) {
      if (formerKeys[i] != 0) {
        int slot = slot(formerKeys[i]);
        keys[slot] = formerKeys[i];
        values[slot] = formerValues[i];
      }
    }
  }
}
