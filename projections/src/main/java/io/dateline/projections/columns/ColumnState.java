package io.dateline.projections.columns;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The columns as of one state of the views. Valid only inside {@link LiveColumns#ask}. */
public final class ColumnState {
  private final RelationColumns columns;
  private final int[] stories;
  private final long[] next;

  ColumnState(RelationColumns columns, int[] stories, long[] next) {
    this.columns = columns;
    this.stories = stories;
    this.next = next;
  }

  /** The pairs with the most stories first, at most that many, after that one if it is given. */
  public List<PairTally> pairs(Selection selection, int limit, @Nullable PairKey after) {
    return new Pairs(columns, stories, rows(selection)).busiest(limit, after);
  }

  /** Counts over all that is selected. */
  public Tally total(Selection selection) {
    int[] rows = rows(selection);
    return new Counting(columns, stories).tally(rows, 0, rows.length);
  }

  /**
   * Counts by period, oldest first, of periods with at least one relation.
   *
   * @param start gives the first day of the period that a day is in
   */
  public List<PeriodTally> periods(Selection selection, UnaryOperator<LocalDate> start) {
    return Periods.of(columns, new Counting(columns, stories), rows(selection), start);
  }

  /**
   * The pairs by month, in no order.
   *
   * @param least only those with at least that many months
   */
  public List<PairMonths> months(Selection selection, int least) {
    return new Pairs(columns, stories, rows(selection)).months(least);
  }

  private int[] rows(Selection selection) {
    return new Selected(columns).rows(selection, next);
  }
}
