package io.dateline.projections.stories;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Finds sketches by their bands: for each band chains of the entries whose band falls into one
 * bucket, in flat arrays of two bytes a link. A band is two slots that lie half a sketch apart,
 * since neighbours are not independent: an empty slot borrows from the next. Half a kilobyte an
 * entry besides its sketch. For one thread.
 */
final class BandIndex {
  static final int BANDS = 128;

  private static final int MOST = 1 << 15;

  private final DaySketches.Entry[] entries;
  private final char[] heads;
  private final char[] next;
  private final int[] seen;
  private final int buckets;
  private int size;
  private int search;

  /** With room for that many entries, at most {@value #MOST}. */
  BandIndex(int capacity) {
    if (capacity < 1 || capacity > MOST) {
      throw new IllegalArgumentException("an index of " + capacity + " entries");
    }
    entries = new DaySketches.Entry[capacity];
    buckets = Integer.highestOneBit(capacity);
    heads = new char[BANDS * buckets];
    next = new char[BANDS * capacity];
    seen = new int[capacity];
    Arrays.fill(seen, -1);
  }

  boolean isFull() {
    return size == entries.length;
  }

  /** Links hold the number of an entry plus one, so that zero ends a chain. */
  void add(DaySketches.Entry entry) {
    entries[size] = entry;
    int bands = bands(entry.sketch());
    for (int band = 0; band < bands; band++) {
      int head = bucket(band, key(entry.sketch(), band));
      next[band * entries.length + size] = heads[head];
      heads[head] = (char) (size + 1);
    }
    size++;
  }

  /** Gives every entry that shares a band, once. */
  void candidates(Sketch sketch, Consumer<DaySketches.Entry> found) {
    search++;
    int bands = bands(sketch);
    for (int band = 0; band < bands; band++) {
      int key = key(sketch, band);
      int link = heads[bucket(band, key)];
      while (link > 0) {
        int index = link - 1;
        if (seen[index] != search && isShared(entries[index].sketch(), band, key)) {
          seen[index] = search;
          found.accept(entries[index]);
        }
        link = next[band * entries.length + index];
      }
    }
  }

  private static boolean isShared(Sketch other, int band, int key) {
    return band < bands(other) && key(other, band) == key;
  }

  private static int bands(Sketch sketch) {
    return Math.min(BANDS, sketch.size() / 2);
  }

  private static int key(Sketch sketch, int band) {
    return sketch.slot(band) << 16 | sketch.slot(band + sketch.size() / 2);
  }

  private int bucket(int band, int key) {
    int hash = key * 0x9E3779B1;
    return band * buckets + ((hash ^ (hash >>> 15)) & (buckets - 1));
  }
}
