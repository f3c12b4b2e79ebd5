package io.dateline.enrich.text.sketch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One-permutation MinHash of a text's word trigrams: 256 slots of 32 bits. The share of equal slots
 * of two sketches estimates the Jaccard similarity of their trigram sets. Words are runs of letters
 * and digits in lower case, so punctuation, case and white space do not matter.
 *
 * <p>Empty slots borrow from the next full one to the right, so that short texts compare too.
 *
 * @see <a
 *     href="https://proceedings.neurips.cc/paper/2012/hash/eaa32c96f620053cf442ad32258076b9-Abstract.html">Li,
 *     Owen and Zhang, One permutation hashing</a>
 * @see <a href="https://proceedings.mlr.press/v32/shrivastava14.html">Shrivastava and Li,
 *     Densifying one permutation hashing</a>
 */
public final class TextSketch {
  /** Number of slots. */
  public static final int SLOTS = 256;

  /** A text with fewer trigrams has no sketch: too little to tell a copy by. */
  public static final int MIN_TRIGRAMS = 24;

  private static final int SLOT_SHIFT = 64 - 8;
  private static final int ROTATION = 0x9E3779B1;
  private static final long EMPTY = Long.MAX_VALUE;

  private TextSketch() {}

  /** The sketch of a text; empty where the text is too short. */
  public static List<Integer> of(String text) {
    long[] minima = new long[SLOTS];
    Arrays.fill(minima, EMPTY);
    return addTrigrams(text, minima) < MIN_TRIGRAMS ? List.of() : densified(minima);
  }

  private static int addTrigrams(String text, long[] minima) {
    long first = 0;
    long second = 0;
    long word = 0;
    int words = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word = word * 31 + Character.toLowerCase(c) + 1;
        continue;
      }
      if (word != 0) {
        words++;
        if (words >= 3) {
          add(mix(mix(mix(first) + second) + word), minima);
        }
        first = second;
        second = word;
        word = 0;
      }
    }
    return words - 2;
  }

  private static void add(long hash, long[] minima) {
    int slot = (int) (hash >>> SLOT_SHIFT);
    minima[slot] = Math.min(minima[slot], hash & 0xFFFF_FFFFL);
  }

  private static List<Integer> densified(long[] minima) {
    var sketch = new ArrayList<Integer>(SLOTS);
    for (int slot = 0; slot < SLOTS; slot++) {
      int distance = 0;
      while (minima[(slot + distance) % SLOTS] == EMPTY) {
        distance++;
      }
      sketch.add((int) minima[(slot + distance) % SLOTS] + distance * ROTATION);
    }
    return sketch;
  }

  /** The finaliser of MurmurHash3, which spreads every input bit over all output bits. */
  private static long mix(long value) {
    long mixed = value;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
