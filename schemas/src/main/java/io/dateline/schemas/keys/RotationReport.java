package io.dateline.schemas.keys;

import java.util.Map;
import java.util.TreeMap;

/**
 * How the keys of articles are wrapped, or were wrapped anew.
 *
 * @param rewrapped keys that a former wrapping key wrapped, and the current one wraps now
 * @param current keys that the current one wrapped before
 * @param former keys that a former one still wraps, by its name; none after a rotation
 * @param closed keys that no configured one opens, by the name that stands beside them
 */
public record RotationReport(
    long rewrapped, long current, Map<String, Long> former, Map<String, Long> closed) {
  /** Copies the counts. */
  public RotationReport {
    former = Map.copyOf(former);
    closed = Map.copyOf(closed);
  }

  static RotationReport none() {
    return new RotationReport(0, 0, Map.of(), Map.of());
  }

  RotationReport plus(RotationReport other) {
    return new RotationReport(
        rewrapped + other.rewrapped,
        current + other.current,
        sum(former, other.former),
        sum(closed, other.closed));
  }

  private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
    var sums = new TreeMap<>(one);
    other.forEach((name, count) -> sums.merge(name, count, Long::sum));
    return sums;
  }
}
