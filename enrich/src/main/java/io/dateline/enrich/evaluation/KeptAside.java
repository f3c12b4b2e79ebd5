package io.dateline.enrich.evaluation;

/**
 * The tenth of the labelled texts that nothing is trained or tuned on. Used by the training code
 * too; safe for any thread.
 */
public final class KeptAside {
  /** Number of parts of equal size that texts are divided into. */
  public static final int PARTS = 10;

  private KeptAside() {}

  private static final int SEED = 796135283;

  /** Whether a text is kept aside. */
  public static boolean contains(String text) {
    return part(text) == 0;
  }

  /** The part of a text, 0 to 9, by its hash; part 0 is kept aside. */
  public static int part(String text) {
    int h = SEED ^ (text.hashCode() * 0x85EBCA6B);
    h ^= h >>> 15;
    h *= 0xC2B2AE35;
    return Math.floorMod(h ^ (h >>> 16), PARTS);
  }
}
