package io.dateline.ingest.feeds;

/**
 * What became of items that one poll saw for the first time, or that waited since an earlier one;
 * the fields are those of ItemTally.
 */
record ItemCounts(int fresh, int first, int duplicates, int givenUp, int vanished, int waiting) {
  static final ItemCounts NONE = new ItemCounts(0, 0, 0, 0, 0, 0);

  static ItemCounts waiting(int waiting) {
    return new ItemCounts(0, 0, 0, 0, 0, waiting);
  }
}
