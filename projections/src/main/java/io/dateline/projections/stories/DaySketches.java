package io.dateline.projections.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The sketches of the texts published on one day, with an index that finds those which share a slot
 * with another: chains of equal (slot, value) in flat arrays. Of the first {@value #PROBES} slots
 * at least two are equal with a chance of 99.6 % where the similarity is 0.15, and of 5 % where it
 * is 0.007, as between texts that have nothing to do with each other. For one thread.
 */
final class DaySketches {
  static final int PROBES = 48;

  private final List<Entry> entries = new ArrayList<>();
  private int[] heads = new int[256];
  private int[] next = new int[256 * PROBES];
  private int[] seen = new int[256];
  private int search;
  private long lastSequence;

  DaySketches() {
    Arrays.fill(heads, -1);
  }

  /** A text that was seen. */
  record Entry(String articleId, int partition, long offset, long publishedMillis, Sketch sketch) {}

  int size() {
    return entries.size();
  }

  /** Number of the last row that was read from the table. */
  long lastSequence() {
    return lastSequence;
  }

  void add(Entry entry, long sequence) {
    lastSequence = Math.max(lastSequence, sequence);
    int index = entries.size();
    entries.add(entry);
    if (index == seen.length) {
      grow();
    }
    chain(index);
  }

  /** Gives every entry that shares two of the probed slots, once. */
  void candidates(Sketch sketch, Consumer<Entry> found) {
    search++;
    for (int slot = 0; slot < Math.min(PROBES, sketch.size()); slot++) {
      char value = sketch.slot(slot);
      for (int link = heads[bucket(slot, value)]; link >= 0; link = next[link]) {
        int index = link / PROBES;
        if (link % PROBES == slot && seen[index] != -search) {
          Entry entry = entries.get(index);
          if (entry.sketch().slot(slot) == value) {
            boolean again = seen[index] == search;
            seen[index] = again ? -search : search;
            if (again) {
              found.accept(entry);
            }
          }
        }
      }
    }
  }

  private void chain(int index) {
    Sketch sketch = entries.get(index).sketch();
    for (int slot = 0; slot < Math.min(PROBES, sketch.size()); slot++) {
      int bucket = bucket(slot, sketch.slot(slot));
      int link = index * PROBES + slot;
      next[link] = heads[bucket];
      heads[bucket] = link;
    }
  }

  private int bucket(int slot, char value) {
    int hash = (slot * 0x9E3779B9) ^ (value * 0x85EBCA6B);
    return (hash ^ (hash >>> 15)) & (heads.length - 1);
  }

  private void grow() {
    seen = Arrays.copyOf(seen, seen.length * 2);
    next = new int[seen.length * PROBES];
    heads = new int[Integer.highestOneBit(seen.length * PROBES)];
    Arrays.fill(heads, -1);
    for (int index = 0; index < entries.size() - 1; index++) {
      chain(index);
    }
  }
}
