package io.dateline.projections.terminal;

import io.dateline.projections.query.DyadPeriod;
import io.dateline.projections.query.Edge;
import java.util.List;
import java.util.Locale;

/** The busiest pairs of actors, as a table of a terminal. */
public final class NetworkTable {
  private static final int NAME = 26;

  private NetworkTable() {}

  /** Writes a line for each pair. */
  public static String write(List<Edge> edges) {
    if (edges.isEmpty()) {
      return "no relations in this range\n";
    }
    var out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%-" + NAME + "s   %-" + NAME + "s %7s %7s %6s %6s %9s%n",
            "source",
            "target",
            "stories",
            "outlets",
            "coop",
            "conf",
            "intensity"));
    for (Edge edge : edges) {
      DyadPeriod counts = edge.counts();
      out.append(
          String.format(
              Locale.ROOT,
              "%-" + NAME + "s → %-" + NAME + "s %7d %7d %6d %6d %9.1f%n",
              cut(edge.source().name()),
              cut(edge.target().name()),
              counts.stories(),
              counts.outlets(),
              counts.verbalCooperation() + counts.materialCooperation(),
              counts.verbalConflict() + counts.materialConflict(),
              counts.intensity()));
    }
    return out.toString();
  }

  private static String cut(String name) {
    return name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…";
  }
}
