package io.dateline.projections.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Short digests and offsets of the records of one partition, as they are now. */
final class FoundRecords {
  private final List<Long> digests = new ArrayList<>();
  private final List<Long> offsets = new ArrayList<>();

  void add(byte[] digest, long offset) {
    digests.add(ByteBuffer.wrap(digest).getLong());
    offsets.add(offset);
  }

  int size() {
    return digests.size();
  }

  long lastOffset() {
    return offsets.isEmpty() ? -1 : offsets.get(offsets.size() - 1);
  }

  boolean isPrefixOf(List<Long> recorded) {
    return digests.size() <= recorded.size() && recorded.subList(0, digests.size()).equals(digests);
  }

  /**
   * How many of the records the recorded ones can correspond to: up to the last one recorded, since
   * what follows it is new and not yet covered.
   */
  int endOf(List<Long> recorded) {
    if (recorded.isEmpty()) {
      return 0;
    }
    int last = digests.lastIndexOf(recorded.get(recorded.size() - 1));
    return last < 0 ? Math.min(digests.size(), recorded.size()) : last + 1;
  }

  List<Long> digests(int until) {
    return digests.subList(0, until);
  }

  List<Long> offsets(int until) {
    return offsets.subList(0, until);
  }
}
