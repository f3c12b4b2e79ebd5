package io.dateline.projections.stories;

import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * Finds sketches by their bands: for each band chains of the entries whose band falls into one
 * bucket, links of two bytes. A band is two slots that lie half a sketch apart, since neighbours
 * are not independent: an empty slot borrows from the next. A kilobyte an entry, out of the heap
 * where the index is a large one. For one thread.
 */
final class BandIndex {
  static final int BANDS = 128;
  static final int SLOTS = 2 * BANDS;

  private static final int MOST = 1 << 15;

  private final DaySketches.Entry[] entries;
  private final CharBuffer heads;
  private final CharBuffer next;
  private final CharBuffer sketches;
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
    heads = Chars.allocate(BANDS * buckets);
    next = Chars.allocate(BANDS * capacity);
    sketches = Chars.allocate(SLOTS * capacity);
    seen = new int[capacity];
    Arrays.fill(seen, -1);
  }

  boolean isFull() {
    return size == entries.length;
  }

  /** Adds a sketch of {@value #SLOTS} slots. Links hold an entry's number plus one; 0 ends. */
  void add(DaySketches.Entry entry, Sketch sketch) {
    entries[size] = entry;
    for (int slot = 0; slot < SLOTS; slot++) {
      sketches.put(size * SLOTS + slot, sketch.slot(slot));
    }
    for (int band = 0; band < BANDS; band++) {
      int head = bucket(band, key(sketch, band));
      next.put(band * entries.length + size, heads.get(head));
      heads.put(head, (char) (size + 1));
    }
    size++;
  }

  /** Gives every entry that shares a band, once, for a sketch of {@value #SLOTS} slots. */
  void candidates(Sketch sketch, DaySketches.Found found) {
    search++;
    for (int band = 0; band < BANDS; band++) {
      int key = key(sketch, band);
      int link = heads.get(bucket(band, key));
      while (link > 0) {
        int index = link - 1;
        if (seen[index] != search && key(index, band) == key) {
          seen[index] = search;
          found.accept(entries[index], similarity(sketch, index));
        }
        link = next.get(band * entries.length + index);
      }
    }
  }

  private double similarity(Sketch sketch, int index) {
    int equal = 0;
    for (int slot = 0; slot < SLOTS; slot++) {
      if (sketches.get(index * SLOTS + slot) == sketch.slot(slot)) {
        equal++;
      }
    }
    return (double) equal / SLOTS;
  }

  private static int key(Sketch sketch, int band) {
    return sketch.slot(band) << 16 | sketch.slot(band + BANDS);
  }

  private int key(int index, int band) {
    return sketches.get(index * SLOTS + band) << 16 | sketches.get(index * SLOTS + band + BANDS);
  }

  private int bucket(int band, int key) {
    int hash = key * 0x9E3779B1;
    return band * buckets + ((hash ^ (hash >>> 15)) & (buckets - 1));
  }
}
