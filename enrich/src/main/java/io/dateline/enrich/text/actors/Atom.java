package io.dateline.enrich.text.actors;

/**
 * A word of a name or of text in which names are looked for.
 *
 * @param begin index of its first char
 * @param end index behind its last char
 * @param joined whether only what parts the words of one name stands between the word before and it
 * @param nameLike whether it is capitalised, a number, an article or a particle
 * @param shouted whether it has four letters or more, all upper case
 * @param exact hash of its letters without diacritics
 * @param caseless hash of the same in lower case
 * @param firstSkeleton hash of its {@link Transliteration} skeleton, 0 where it has none
 * @param secondSkeleton hash of its second skeleton, 0 where it has one only
 * @param skeletonLength letters in its skeletons
 */
record Atom(
    int begin,
    int end,
    boolean joined,
    boolean nameLike,
    boolean shouted,
    long exact,
    long caseless,
    long firstSkeleton,
    long secondSkeleton,
    int skeletonLength) {

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /** 64-bit FNV-1a with a finishing mix; never 0, which means none. */
  static long hash(String word) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ (hash >>> 29)) * PRIME;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
