package io.dateline.projections.columns;

import java.util.Comparator;

/** Where a pair stands in the order of {@link Pairs}: most stories first, then by ids. */
public record PairKey(int stories, String source, String target) implements Comparable<PairKey> {
  /** The order of ids. */
  public static final Comparator<String> ORDER = Names.ORDER;

  @Override
  public int compareTo(PairKey other) {
    if (stories != other.stories) {
      return Integer.compare(other.stories, stories);
    }
    int bySource = Names.ORDER.compare(source, other.source);
    return bySource != 0 ? bySource : Names.ORDER.compare(target, other.target);
  }
}
