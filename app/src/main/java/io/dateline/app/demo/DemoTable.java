package io.dateline.app.demo;

import io.dateline.app.terminal.Table;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.query.Dyad;
import io.dateline.projections.query.DyadPeriod;
import io.dateline.projections.query.Interval;
import io.dateline.projections.query.Paging;
import io.dateline.projections.query.Queries;
import io.dateline.projections.query.QueryException;
import io.dateline.projections.query.RelationFilter;
import io.dateline.projections.query.RelationItem;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The dyads of the demo over time: a row for each pair, a column for each quarter, in it the number
 * of observations and the mean intensity, and one for all of them, which is what the dashboard's
 * page of the pair and {@code dateline relations} say too; beneath it a sentence for the pairs with
 * the most.
 */
final class DemoTable {
  private static final List<List<String>> PAIRS =
      List.of(
          List.of("Egypt", "Libyan National Army"),
          List.of("Turkey", "Government of National Accord"),
          List.of("Turkey", "Libyan National Army"),
          List.of("Egypt", "Turkey"),
          List.of("France", "Turkey"),
          List.of("Russia", "Libyan National Army"),
          List.of("United Arab Emirates", "Libyan National Army"),
          List.of("Libyan National Army", "Government of National Accord"),
          List.of("Government of National Accord", "Libyan National Army"),
          List.of("European Union", "Russia"));

  /** The articles also look back; the table shows the years they are about. */
  static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

  private static final int TELLING = 2;

  private final Queries queries;

  DemoTable(Queries queries) {
    this.queries = queries;
  }

  private record Row(List<String> pair, Map<String, Cell> cells) {
    String name() {
      return pair.get(0) + " -> " + pair.get(1);
    }

    Cell total() {
      return cells.values().stream().reduce(new Cell(0, 0), Cell::plus);
    }
  }

  void print(PrintStream out) {
    List<Row> rows =
        PAIRS.stream()
            .map(pair -> new Row(pair, cells(pair)))
            .filter(row -> !row.cells().isEmpty())
            .toList();
    TreeSet<String> quarters = new TreeSet<>();
    rows.forEach(row -> quarters.addAll(row.cells().keySet()));
    List<String> headings = new ArrayList<>(quarters);
    headings.add(0, "source -> target");
    headings.add("in all");
    Table table = new Table(headings.toArray(String[]::new));
    for (Row row : rows) {
      List<Object> cells = new ArrayList<>();
      cells.add(row.name());
      quarters.forEach(
          quarter -> cells.add(row.cells().containsKey(quarter) ? row.cells().get(quarter) : ""));
      cells.add(row.total());
      table.add(cells.toArray());
    }
    out.println();
    out.println("Who does what to whom, by quarter: observations and mean intensity (-10 to 10)");
    out.println();
    table.print(out);
    out.println();
    out.println(
        "An observation is what one sentence of one article says. Leaders and organs count as");
    out.println("their state or group; what is denied or only expected does not count.");
    evidence(rows, out);
  }

  private void evidence(List<Row> rows, PrintStream out) {
    out.println();
    out.println("Each number rests on sentences, such as");
    rows.stream()
        .sorted(Comparator.<Row>comparingLong(row -> row.total().relations()).reversed())
        .limit(TELLING)
        .forEach(row -> sentence(row, out));
  }

  private void sentence(Row row, PrintStream out) {
    queries.relations(filter(row.pair()), AsOf.now(), Paging.first(Paging.MOST)).items().stream()
        .filter(item -> !item.evidence().sentence().isBlank())
        .max(
            Comparator.comparingDouble(DemoTable::weight)
                .thenComparing(RelationItem::day)
                .thenComparing(RelationItem::id))
        .ifPresent(
            item -> {
              out.printf("  %s: %s, %s, %s%n", row.name(), item.type(), item.outlet(), item.day());
              out.printf(
                  "    \"%s\"%n", item.evidence().sentence().strip().replaceAll("\\s+", " "));
            });
  }

  /** What is said surely and weighs much is shown before a handshake. */
  private static double weight(RelationItem item) {
    return item.confidence() * Math.abs(item.intensity());
  }

  private Map<String, Cell> cells(List<String> pair) {
    Map<String, Cell> cells = new TreeMap<>();
    try {
      Dyad dyad = queries.dyad(filter(pair), Interval.MONTH, AsOf.now()).item();
      for (DyadPeriod period : dyad.periods()) {
        if (period.start() != null && period.tally().relations() > 0) {
          cells.merge(quarter(period.start()), Cell.of(period), Cell::plus);
        }
      }
    } catch (QueryException e) {
      if (e.kind() != QueryException.Kind.NOT_FOUND) {
        throw e;
      }
    }
    return cells;
  }

  private static RelationFilter filter(List<String> pair) {
    return RelationFilter.of(pair.get(0), pair.get(1)).bySides().assertedOnly().within(FIRST, null);
  }

  private static String quarter(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return "%d Q%d".formatted(month.getYear(), (month.getMonthValue() + 2) / 3);
  }

  private record Cell(long relations, double sum) {
    static Cell of(DyadPeriod period) {
      return new Cell(
          period.tally().relations(), period.tally().relations() * period.tally().intensity());
    }

    Cell plus(Cell other) {
      return new Cell(relations + other.relations, sum + other.sum);
    }

    @Override
    public String toString() {
      return "%d (%+.1f)".formatted(relations, sum / relations);
    }
  }
}
