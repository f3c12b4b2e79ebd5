package io.dateline.projections.terminal;

import io.dateline.projections.query.RelationItem;
import java.util.List;
import java.util.Locale;

/** Relations one by one, as a list of a terminal. */
public final class RelationTable {
  private static final int WIDTH = 100;

  private RelationTable() {}

  /** Writes each relation with its sentence and where it stands. */
  public static String write(List<RelationItem> items) {
    if (items.isEmpty()) {
      return "no relations in this range\n";
    }
    var out = new StringBuilder();
    for (RelationItem item : items) {
      out.append(
          String.format(
              Locale.ROOT,
              "%s  %s %s%s %s  (intensity %+.1f, confidence %.2f)%n",
              item.day(),
              item.source().name(),
              item.negated() ? "not " : "",
              item.type(),
              item.target().name(),
              item.intensity(),
              item.confidence()));
      out.append(Wrapping.wrap(Passage.of(item), "    ", WIDTH));
      out.append("    ")
          .append(item.outlet() == null ? item.article() : item.outlet())
          .append(item.title() == null ? "" : ": " + item.title())
          .append("  [")
          .append(item.id())
          .append("]\n");
    }
    return out.toString();
  }
}
