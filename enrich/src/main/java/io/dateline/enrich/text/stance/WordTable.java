package io.dateline.enrich.text.stance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Locale;

/**
 * What is known of words beforehand: for each a vector of its meaning and how good or bad it
 * sounds. Immutable.
 */
final class WordTable {
  /** Row of a word that is not in the table. */
  static final int UNKNOWN = -1;

  private static final float VALENCE_UNIT = 32f;

  private final int size;
  private final int[] keys;
  private final int[] rows;
  private final byte[] vectors;
  private final float[] scales;
  private final byte[] valences;
  private final int mask;

  /**
   * @param words hashes of the words, see {@link #hash}
   * @param size numbers in a vector
   * @param vectors a row for each word
   * @param scales for each column, what one unit is worth
   * @param valences for each word in 32nds
   */
  WordTable(int[] words, int size, byte[] vectors, float[] scales, byte[] valences) {
    this.size = size;
    this.vectors = vectors;
    this.scales = scales;
    this.valences = valences;
    int capacity = Integer.highestOneBit(Math.max(16, words.length)) * 4;
    this.mask = capacity - 1;
    this.keys = new int[capacity];
    this.rows = new int[capacity];
    for (int i = 0; i < words.length; i++) {
      int slot = slot(words[i]);
      keys[slot] = words[i];
      rows[slot] = i;
    }
  }

  private int slot(int word) {
    int slot = (word * 0x9E3779B1 >>> 7) & mask;
    while (keys[slot] != 0 && keys[slot] != word) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Row of a word by its hash, or {@link #UNKNOWN}. */
  int row(int hash) {
    int slot = slot(hash);
    return keys[slot] == hash ? rows[slot] : UNKNOWN;
  }

  /** Numbers in a vector. */
  int size() {
    return size;
  }

  /** Adds {@code weight} times the vector of a row to {@code sum} from {@code at} on. */
  void add(int row, float weight, float[] sum, int at) {
    int from = row * size;
    for (int k = 0; k < size; k++) {
      sum[at + k] += weight * vectors[from + k];
    }
  }

  /** Turns sums of {@link #add} into true units. */
  void scale(float[] sum, int at) {
    for (int k = 0; k < size; k++) {
      sum[at + k] *= scales[k];
    }
  }

  /** How good (above 0) or bad the word sounds, -4 to 4. */
  float valence(int row) {
    return row < 0 ? 0 : valences[row] / VALENCE_UNIT;
  }

  void write(DataOutputStream out) throws IOException {
    int[] words = new int[valences.length];
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        words[rows[slot]] = keys[slot];
      }
    }
    out.writeInt(words.length);
    out.writeInt(size);
    for (int word : words) {
      out.writeInt(word);
    }
    for (float scale : scales) {
      out.writeFloat(scale);
    }
    out.write(valences);
    for (int k = 0; k < size; k++) {
      for (int i = 0; i < words.length; i++) {
        out.writeByte(vectors[i * size + k]);
      }
    }
  }

  static WordTable read(DataInputStream in) throws IOException {
    int[] words = new int[in.readInt()];
    int size = in.readInt();
    for (int i = 0; i < words.length; i++) {
      words[i] = in.readInt();
    }
    float[] scales = new float[size];
    for (int k = 0; k < size; k++) {
      scales[k] = in.readFloat();
    }
    byte[] valences = new byte[words.length];
    in.readFully(valences);
    byte[] vectors = new byte[words.length * size];
    byte[] column = new byte[words.length];
    for (int k = 0; k < size; k++) {
      in.readFully(column);
      for (int i = 0; i < column.length; i++) {
        vectors[i * size + k] = column[i];
      }
    }
    return new WordTable(words, size, vectors, scales, valences);
  }

  /** Hash of a word in lower case, never 0. */
  static int hash(String word) {
    int h = mix(17, word.toLowerCase(Locale.ROOT).hashCode());
    return h == 0 ? 1 : h;
  }

  /** The one way features become numbers; a change of it makes every model worthless. */
  static int mix(int seed, int a) {
    int h = (seed * 0x9E3779B1) ^ (a * 0x85EBCA6B);
    h ^= h >>> 15;
    h *= 0xC2B2AE35;
    return h ^ (h >>> 16);
  }
}
