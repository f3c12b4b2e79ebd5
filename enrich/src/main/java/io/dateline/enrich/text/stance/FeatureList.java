package io.dateline.enrich.text.stance;

import java.util.Arrays;

/**
 * A growing list of hashed features: each a kind and up to three numbers, made one number by {@link
 * WordTable#mix}. Used by one thread.
 */
abstract class FeatureList {
  private static final int USUAL = 128;

  /** The features; only the first {@link #count} count. */
  int[] keys = new int[USUAL];

  int count;

  final void add(int kind, int a) {
    push(WordTable.mix(kind, a));
  }

  final void add(int kind, int a, int b) {
    push(WordTable.mix(WordTable.mix(kind, a), b));
  }

  final void add(int kind, int a, int b, int c) {
    push(WordTable.mix(WordTable.mix(WordTable.mix(kind, a), b), c));
  }

  private void push(int key) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
    }
    keys[count++] = key;
  }
}
