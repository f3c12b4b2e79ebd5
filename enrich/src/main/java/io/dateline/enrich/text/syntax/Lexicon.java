package io.dateline.enrich.text.syntax;

/**
 * What is known of words beforehand: a Brown cluster and a class of possible tags for each word in
 * lower case, by its hash. Immutable.
 */
final class Lexicon {
  private final int[] keys;
  private final short[] clusters;
  private final byte[] ambiguities;
  private final byte[] profiles;
  private final int[] paths;
  private final int mask;

  /**
   * @param words hashes of the words
   * @param clusters for each word, 0 where unknown
   * @param ambiguities for each word, 0 where unknown
   * @param profiles for each word in what kinds of names it is found, 0 where unknown
   * @param paths for each cluster its path from the root as bits behind a leading 1
   */
  Lexicon(int[] words, short[] clusters, byte[] ambiguities, byte[] profiles, int[] paths) {
    int capacity = Integer.highestOneBit(Math.max(16, words.length)) * 4;
    this.keys = new int[capacity];
    this.clusters = new short[capacity];
    this.ambiguities = new byte[capacity];
    this.profiles = new byte[capacity];
    this.paths = paths.clone();
    this.mask = capacity - 1;
    for (int i = 0; i < words.length; i++) {
      int slot = slot(words[i]);
      keys[slot] = words[i];
      this.clusters[slot] = clusters[i];
      this.ambiguities[slot] = ambiguities[i];
      this.profiles[slot] = profiles[i];
    }
  }

  private int slot(int word) {
    int slot = (word * 0x9E3779B1 >>> 7) & mask;
    while (keys[slot] != 0 && keys[slot] != word) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** A place to ask the other methods about; it never fails, unknown words have zeros there. */
  int find(int word) {
    return slot(word);
  }

  int cluster(int slot) {
    return clusters[slot];
  }

  int ambiguity(int slot) {
    return ambiguities[slot];
  }

  /** In what kinds of names the word is found. */
  int profile(int slot) {
    return profiles[slot] & 0xff;
  }

  /** The first {@code bits} of a cluster's path, or all of it where it is shorter. */
  int prefix(int cluster, int bits) {
    int path = paths[cluster];
    int length = 31 - Integer.numberOfLeadingZeros(path | 1);
    return length > bits ? path >>> (length - bits) : path;
  }
}
