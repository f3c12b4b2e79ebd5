package io.dateline.projections.stories;

import java.util.ArrayList;
import java.util.List;

/**
 * The sketches of the texts published on one day, with an index that finds those which share a band
 * with another: both of two slots. Of {@value BandIndex#BANDS} bands one is shared with a chance of
 * 94.6 % where the similarity is 0.15, of 99.5 % where it is 0.2, and of half a percent where it is
 * 0.007, as between texts that have nothing to do with each other. For one thread.
 */
final class DaySketches {
  private static final int SMALLEST = 256;
  private static final int LARGEST = 16_384;

  /** Each as large as those before it together, so that none is ever copied. */
  private final List<BandIndex> parts = new ArrayList<>();

  private int size;
  private long lastSequence;

  /** A text that was seen. */
  record Entry(String articleId, int partition, long offset, long publishedMillis) {}

  /** Told of a text, and how alike it is: an estimated Jaccard similarity, 0 to 1. */
  @FunctionalInterface
  interface Found {
    void accept(Entry entry, double similarity);
  }

  int size() {
    return size;
  }

  /** Number of the last row that was read from the table. */
  long lastSequence() {
    return lastSequence;
  }

  /** A text too short for a sketch, of no slots, is never found. */
  void add(Entry entry, Sketch sketch, long sequence) {
    lastSequence = Math.max(lastSequence, sequence);
    if (sketch.size() != BandIndex.SLOTS) {
      return;
    }
    if (parts.isEmpty() || parts.get(parts.size() - 1).isFull()) {
      parts.add(new BandIndex(Math.max(SMALLEST, Math.min(LARGEST, size))));
    }
    parts.get(parts.size() - 1).add(entry, sketch);
    size++;
  }

  /** Gives every entry that shares a band, once. */
  void candidates(Sketch sketch, Found found) {
    for (BandIndex part : sketch.size() == BandIndex.SLOTS ? parts : List.<BandIndex>of()) {
      part.candidates(sketch, found);
    }
  }
}
