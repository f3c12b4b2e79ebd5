package io.dateline.projections.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Length of a period. Weeks begin on Monday. */
public enum Interval {
  DAY,
  WEEK,
  MONTH;

  /** Name in questions and in SQL. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** First day of the period that a day is in. */
  LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  /**
   * Reads day, week or month.
   *
   * @throws QueryException where it is none of these
   */
  public static Interval parse(String word) {
    for (Interval interval : values()) {
      if (interval.word().equals(word)) {
        return interval;
      }
    }
    throw new QueryException(
        QueryException.Kind.INVALID, "by: '" + word + "' is none of day, week, month");
  }
}
