package io.dateline.projections.columns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Counts by period. */
final class Periods {
  private Periods() {}

  /** Those with a row, oldest first. */
  static List<PeriodTally> of(
      RelationColumns columns, Counting counting, int[] rows, UnaryOperator<LocalDate> start) {
    var byStart = new TreeMap<LocalDate, Rows>();
    for (int row : rows) {
      LocalDate first = start.apply(LocalDate.ofEpochDay(columns.day[row]));
      byStart.computeIfAbsent(first, f -> new Rows()).add(row);
    }
    var periods = new ArrayList<PeriodTally>();
    byStart.forEach(
        (first, own) ->
            periods.add(new PeriodTally(first, counting.tally(own.toArray(), 0, own.size()))));
    return periods;
  }
}
