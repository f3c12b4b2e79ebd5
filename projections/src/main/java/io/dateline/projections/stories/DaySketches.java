package io.dateline.projections.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
  record Entry(String articleId, int partition, long offset, long publishedMillis, Sketch sketch) {}

  int size() {
    return size;
  }

  /** Number of the last row that was read from the table. */
  long lastSequence() {
    return lastSequence;
  }

  void add(Entry entry, long sequence) {
    lastSequence = Math.max(lastSequence, sequence);
    if (parts.isEmpty() || parts.get(parts.size() - 1).isFull()) {
      parts.add(new BandIndex(Math.max(SMALLEST, Math.min(LARGEST, size))));
    }
    parts.get(parts.size() - 1).add(entry);
    size++;
  }

  /** Gives every entry that shares a band, once. */
  void candidates(Sketch sketch, Consumer<Entry> found) {
    for (BandIndex part : parts) {
      part.candidates(sketch, found);
    }
  }
}
