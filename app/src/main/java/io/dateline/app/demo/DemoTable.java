package io.dateline.app.demo;

import io.dateline.app.terminal.Table;
import io.dateline.projections.query.AsOf;
import io.dateline.projections.query.Dyad;
import io.dateline.projections.query.DyadPeriod;
import io.dateline.projections.query.Interval;
import io.dateline.projections.query.Queries;
import io.dateline.projections.query.QueryException;
import io.dateline.projections.query.RelationFilter;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The dyads of the demo over time: a row for each pair, a column for each quarter, in it the number
 * of observations and the mean intensity.
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

  private final Queries queries;

  DemoTable(Queries queries) {
    this.queries = queries;
  }

  void print(PrintStream out) {
    TreeSet<String> quarters = new TreeSet<>();
    for (List<String> pair : PAIRS) {
      Map<String, Cell> cells = cells(pair);
      quarters.addAll(cells.keySet());
    }
    String[] headings = new String[quarters.size() + 1];
    headings[0] = "source -> target";
    int column = 1;
    for (String quarter : quarters) {
      headings[column++] = quarter;
    }
    Table table = new Table(headings);
    for (List<String> pair : PAIRS) {
      Map<String, Cell> cells = cells(pair);
      Object[] row = new Object[quarters.size() + 1];
      row[0] = pair.get(0) + " -> " + pair.get(1);
      int at = 1;
      for (String quarter : quarters) {
        row[at++] = Optional.ofNullable(cells.get(quarter)).map(Cell::toString).orElse("");
      }
      table.add(row);
    }
    out.println();
    out.println("Who does what to whom, by quarter: observations and mean intensity (-10 to 10)");
    out.println();
    table.print(out);
  }

  private Map<String, Cell> cells(List<String> pair) {
    Map<String, Cell> cells = new TreeMap<>();
    RelationFilter filter = RelationFilter.of(pair.get(0), pair.get(1)).bySides().assertedOnly();
    try {
      Dyad dyad = queries.dyad(filter, Interval.MONTH, AsOf.now()).item();
      for (DyadPeriod period : dyad.periods()) {
        if (period.start() != null) {
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

  private static String quarter(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return "%d Q%d".formatted(month.getYear(), (month.getMonthValue() + 2) / 3);
  }

  private record Cell(long relations, double sum) {
    static Cell of(DyadPeriod period) {
      return new Cell(period.relations(), period.relations() * period.intensity());
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
