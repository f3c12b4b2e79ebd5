package io.dateline.projections.query;

import io.dateline.projections.changes.Shift;
import io.dateline.projections.changes.ShiftTest;
import io.dateline.projections.columns.PairKey;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Change points of dyads, the least explained first. */
final class ChangeQuery {
  private static final int P_DIGITS = 3;
  private static final Comparator<String> BY_CODE_POINTS = PairKey.ORDER;

  private final View view;

  ChangeQuery(View view) {
    this.view = view;
  }

  /**
   * Those of months that begin within the filter's days. The history reaches back before them.
   *
   * @param most largest probability, above 0 and below 1
   */
  Answer<ChangeItem> page(RelationFilter filter, double most, Paging paging) {
    if (!(most > 0 && most < 1)) {
      throw new QueryException(
          QueryException.Kind.INVALID, "maxP: " + most + " is not between 0 and 1");
    }
    List<String> after = paging.after(1);
    int skipped = after.isEmpty() ? 0 : paging.count(after.get(0));
    var test = new ShiftTest(most);
    List<ChangeItem> found =
        new EdgeSeries(view)
            .of(filter.within(null, filter.to())).stream()
                .flatMap(series -> changes(test, series, filter.from()))
                .sorted(
                    Comparator.comparingDouble(ChangeItem::p)
                        .thenComparing(item -> item.source().id(), BY_CODE_POINTS)
                        .thenComparing(item -> item.target().id(), BY_CODE_POINTS)
                        .thenComparing(ChangeItem::start))
                .skip(skipped)
                .limit(paging.limit() + 1L)
                .toList();
    return paging.answer(view, found, last -> List.of(Integer.toString(skipped + paging.limit())));
  }

  private static Stream<ChangeItem> changes(
      ShiftTest test, EdgeSeries.Series series, @Nullable LocalDate from) {
    return test.shifts(series.months()).stream()
        .filter(shift -> from == null || !shift.start().isBefore(from.withDayOfMonth(1)))
        .map(shift -> item(series, shift));
  }

  private static ChangeItem item(EdgeSeries.Series series, Shift shift) {
    return new ChangeItem(
        series.source(),
        series.target(),
        shift.start(),
        rounded(shift.before()),
        rounded(shift.after()),
        shift.months(),
        shift.stories(),
        significant(shift.p()));
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static double significant(double p) {
    return new BigDecimal(p).round(new MathContext(P_DIGITS, RoundingMode.HALF_UP)).doubleValue();
  }
}
