package io.dateline.projections.audit;

import io.dateline.projections.audit.AuditFinding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names what differs between the records that were recorded and those that are there, by their
 * short digests. What both begin and end with is left aside; of the middle, equal digests in
 * another order are a reordering, equal numbers are changes, and else the longest common
 * subsequence tells what is missing and what was inserted.
 */
final class SequenceComparison {
  /**
   * Above this length of the middle the subsequence is not searched, and the range is named whole.
   */
  private static final int MAX_MIDDLE = 2000;

  private final String topic;
  private final int partition;

  SequenceComparison(String topic, int partition) {
    this.topic = topic;
    this.partition = partition;
  }

  /**
   * Compares a stretch of the log.
   *
   * @param first ordinal of the first record of the stretch
   * @param recorded short digests as recorded
   * @param found short digests of what is there
   * @param offsets offsets of what is there, as many as {@code found}
   */
  List<AuditFinding> compare(
      long first, List<Long> recorded, List<Long> found, List<Long> offsets) {
    int head = 0;
    int shorter = Math.min(recorded.size(), found.size());
    while (head < shorter && recorded.get(head).equals(found.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && recorded.get(recorded.size() - 1 - tail).equals(found.get(found.size() - 1 - tail))) {
      tail++;
    }
    List<Long> expected = recorded.subList(head, recorded.size() - tail);
    List<Long> actual = found.subList(head, found.size() - tail);
    return middle(first + head, expected, actual, offsets.subList(head, found.size() - tail));
  }

  private List<AuditFinding> middle(
      long first, List<Long> expected, List<Long> actual, List<Long> offsets) {
    if (expected.isEmpty() && actual.isEmpty()) {
      return List.of();
    }
    if (counts(expected).equals(counts(actual))) {
      return List.of(
          finding(
              Kind.REORDERED,
              first,
              offsets.get(0),
              expected.size() + " records stand in another order than recorded"));
    }
    if (expected.size() == actual.size() || longest(expected, actual) > MAX_MIDDLE) {
      return pairwise(first, expected, actual, offsets);
    }
    return bySubsequence(first, expected, actual, offsets);
  }

  private static int longest(List<Long> expected, List<Long> actual) {
    return Math.max(expected.size(), actual.size());
  }

  private List<AuditFinding> pairwise(
      long first, List<Long> expected, List<Long> actual, List<Long> offsets) {
    var findings = new ArrayList<AuditFinding>();
    for (int i = 0; i < longest(expected, actual); i++) {
      if (i >= actual.size()) {
        findings.add(missing(first + i, expected.get(i)));
      } else if (i >= expected.size()) {
        findings.add(inserted(first + i, offsets.get(i), actual.get(i)));
      } else if (!expected.get(i).equals(actual.get(i))) {
        findings.add(
            finding(
                Kind.CHANGED,
                first + i,
                offsets.get(i),
                "recorded as " + hex(expected.get(i)) + ", is " + hex(actual.get(i))));
      }
    }
    return findings;
  }

  private List<AuditFinding> bySubsequence(
      long first, List<Long> expected, List<Long> actual, List<Long> offsets) {
    int[][] common = commonLengths(expected, actual);
    var findings = new ArrayList<AuditFinding>();
    int i = 0;
    int j = 0;
    while (i < expected.size() || j < actual.size()) {
      boolean both = i < expected.size() && j < actual.size();
      if (both && expected.get(i).equals(actual.get(j))) {
        i++;
        j++;
      } else if (j == actual.size() || both && common[i + 1][j] >= common[i][j + 1]) {
        findings.add(missing(first + i, expected.get(i)));
        i++;
      } else {
        findings.add(inserted(first + i, offsets.get(j), actual.get(j)));
        j++;
      }
    }
    return findings;
  }

  private static int[][] commonLengths(List<Long> expected, List<Long> actual) {
    int[][] common = new int[expected.size() + 1][actual.size() + 1];
    for (int i = expected.size() - 1; i >= 0; i--) {
      for (int j = actual.size() - 1; j >= 0; j--) {
        common[i][j] =
            expected.get(i).equals(actual.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static Map<Long, Integer> counts(List<Long> digests) {
    var counts = new HashMap<Long, Integer>();
    digests.forEach(digest -> counts.merge(digest, 1, Integer::sum));
    return counts;
  }

  private AuditFinding missing(long ordinal, long digest) {
    return finding(Kind.MISSING, ordinal, -1L, "recorded as " + hex(digest) + ", is not there");
  }

  private AuditFinding inserted(long ordinal, long offset, long digest) {
    return finding(Kind.INSERTED, ordinal, offset, hex(digest) + " was never recorded");
  }

  private AuditFinding finding(Kind kind, long ordinal, long offset, String detail) {
    return new AuditFinding(kind, topic, partition, ordinal, offset, detail);
  }

  private static String hex(long digest) {
    return String.format("%016x", digest);
  }
}
