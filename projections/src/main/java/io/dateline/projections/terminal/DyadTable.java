package io.dateline.projections.terminal;

import io.dateline.projections.columns.Tally;
import io.dateline.projections.query.Dyad;
import io.dateline.projections.query.DyadPeriod;
import io.dateline.projections.query.RelationItem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one actor did to another, as a table of a terminal: a line for each period with its counts
 * and a bar of the mean intensity, and beneath it the sentences it rests on. Plain text without
 * colours, as wide as a terminal of 100 columns.
 */
public final class DyadTable {
  private static final int WIDTH = 100;
  private static final int BAR = 10;

  private DyadTable() {}

  /**
   * Writes the table.
   *
   * @param sides whether leaders and organs were counted as their state or group
   * @param evidence relations of the same dyad and range, newest first
   * @param sentences most sentences for each period, 0 for none
   */
  public static String write(Dyad dyad, boolean sides, List<RelationItem> evidence, int sentences) {
    var out = new StringBuilder();
    out.append(dyad.source().name()).append(" → ").append(dyad.target().name());
    if (dyad.periods().isEmpty()) {
      return out.append(": nothing in this range\n").toString();
    }
    Tally total = dyad.total().tally();
    out.append(
        String.format(
            Locale.ROOT,
            ", %s to %s: %s of %s in %s, %s, %s%n%n",
            total.first(),
            total.last(),
            count(total.relations(), "observation", "observations"),
            count(total.events(), "event", "events"),
            count(total.articles(), "article", "articles"),
            count(total.stories(), "story", "stories"),
            count(total.outlets(), "outlet", "outlets")));
    out.append(heading(dyad.by())).append('\n');
    for (DyadPeriod period : dyad.periods()) {
      out.append(line(period, dyad.by())).append('\n');
      List<RelationItem> own = within(evidence, period, dyad.by());
      for (RelationItem item : telling(own, sentences)) {
        out.append(sentence(item));
      }
    }
    return out.append('\n')
        .append(
            "verbal and material: observations of cooperation (+) and of conflict (-), in words")
        .append(" or deeds;\n")
        .append("intensity: their mean on the Goldstein scale from -10 to 10.\n")
        .append(
            "An observation is what one sentence of one article says; all that tell of the same")
        .append(
            " kind of\nact on the same day are one event, and copies of one text are one story.\n")
        .append(
            sides
                ? "Leaders and organs count as their state or group; --exact leaves them out.\n"
                : "Leaders and organs are left out.\n")
        .toString();
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private static String heading(String by) {
    return String.format(
        Locale.ROOT,
        "%-10s %11s %11s %8s %7s %7s  %s",
        by,
        "verbal",
        "material",
        "articles",
        "stories",
        "outlets",
        "conflict  intensity  cooperation");
  }

  private static String line(DyadPeriod period, String by) {
    Tally counts = period.tally();
    return String.format(
        Locale.ROOT,
        "%-10s %11s %11s %8d %7d %7d  %s %5.1f",
        label(period.start(), by),
        counts.verbalCooperation() + "+ " + counts.verbalConflict() + "-",
        counts.materialCooperation() + "+ " + counts.materialConflict() + "-",
        counts.articles(),
        counts.stories(),
        counts.outlets(),
        bar(counts.intensity()),
        counts.intensity());
  }

  static String label(LocalDate start, String by) {
    return by.equals("month")
        ? start.format(DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH))
        : start.toString();
  }

  /** A bar from the middle: to the left for conflict, to the right for cooperation. */
  static String bar(double intensity) {
    int length = (int) Math.min(BAR, Math.round(Math.abs(intensity)));
    String left = intensity < 0 ? "█".repeat(length) : "";
    String right = intensity > 0 ? "█".repeat(length) : "";
    return " ".repeat(BAR - left.length()) + left + "│" + right + " ".repeat(BAR - right.length());
  }

  private static List<RelationItem> within(
      List<RelationItem> evidence, DyadPeriod period, String by) {
    LocalDate end =
        switch (by) {
          case "day" -> period.start().plusDays(1);
          case "week" -> period.start().plusWeeks(1);
          default -> period.start().plusMonths(1);
        };
    return evidence.stream()
        .filter(item -> !item.day().isBefore(period.start()) && item.day().isBefore(end))
        .toList();
  }

  /** The surest sentences, no story and no sentence twice. */
  private static List<RelationItem> telling(List<RelationItem> items, int most) {
    var ordered = new ArrayList<>(items);
    ordered.sort(
        java.util.Comparator.comparingDouble(RelationItem::confidence)
            .reversed()
            .thenComparing(RelationItem::day)
            .thenComparing(RelationItem::id));
    var chosen = new ArrayList<RelationItem>();
    for (RelationItem item : ordered) {
      boolean told =
          chosen.stream()
              .anyMatch(
                  c ->
                      c.story().equals(item.story()) && c.type().equals(item.type())
                          || Passage.of(c).equals(Passage.of(item)));
      if (!told && chosen.size() < most) {
        chosen.add(item);
      }
    }
    chosen.sort(java.util.Comparator.comparing(RelationItem::day));
    return chosen;
  }

  private static String sentence(RelationItem item) {
    String head =
        "    "
            + item.day()
            + "  "
            + (item.negated() ? "not " : "")
            + item.type()
            + (item.outlet() == null ? "" : "  " + item.outlet())
            + "\n";
    return head + Wrapping.wrap(Passage.of(item), "      ", WIDTH);
  }
}
