package io.dateline.enrich.stream;

import java.util.ArrayList;
import java.util.List;

/** The hashes of texts that are history, newest last, so that a late copy of one is recognised. */
final class FormerTexts {
  private static final int DIGITS = 16;

  private FormerTexts() {}

  /** First eight bytes of a SHA-256 in hex. */
  static long shortHash(String sha256) {
    return Long.parseUnsignedLong(sha256.substring(0, DIGITS), 16);
  }

  /** The list with one more, the oldest dropped where it grows too long. */
  static List<Long> with(List<Long> former, String sha256) {
    var all = new ArrayList<>(former);
    Long hash = shortHash(sha256);
    all.remove(hash);
    all.add(hash);
    int surplus = all.size() - RevisionState.MAX_FORMER_TEXTS;
    return surplus > 0 ? List.copyOf(all.subList(surplus, all.size())) : List.copyOf(all);
  }
}
