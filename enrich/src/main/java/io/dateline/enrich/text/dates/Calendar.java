package io.dateline.enrich.text.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Calendar reckoning: the stretches of days that words of time stand for. */
final class Calendar {
  /** A date so few days ago is meant even where the clause looks ahead. */
  private static final int JUST_PAST = 31;

  private Calendar() {}

  static ResolvedDate week(LocalDate within) {
    LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new ResolvedDate(monday, monday.plusDays(6), Precision.WEEK, true);
  }

  static ResolvedDate month(YearMonth month) {
    return new ResolvedDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, true);
  }

  static ResolvedDate year(int year) {
    Year of = Year.of(year);
    return new ResolvedDate(of.atDay(1), of.atDay(of.length()), Precision.YEAR, true);
  }

  static ResolvedDate range(LocalDate from, LocalDate to) {
    return new ResolvedDate(from, to, Precision.RANGE, true);
  }

  /** The weekday nearest to the anchor on the tense's side of it, the anchor's own day included. */
  static LocalDate weekday(DayOfWeek day, LocalDate anchor, Tense tense) {
    return anchor.with(
        tense == Tense.FUTURE
            ? TemporalAdjusters.nextOrSame(day)
            : TemporalAdjusters.previousOrSame(day));
  }

  /** The month nearest to the anchor on the tense's side, the anchor's own month included. */
  static YearMonth month(Month month, LocalDate anchor, Tense tense) {
    YearMonth same = YearMonth.of(anchor.getYear(), month);
    YearMonth now = YearMonth.from(anchor);
    if (tense == Tense.FUTURE) {
      return same.isBefore(now) ? same.plusYears(1) : same;
    }
    return same.isAfter(now) ? same.minusYears(1) : same;
  }

  /**
   * The day of a month nearest to the anchor on the tense's side; a report may be published some
   * hours before midnight elsewhere, so one day ahead still counts as past.
   */
  static LocalDate day(Month month, int day, LocalDate anchor, Tense tense) {
    LocalDate same = inYear(anchor.getYear(), month, day);
    if (tense == Tense.FUTURE) {
      boolean justPast = same.isBefore(anchor) && same.isAfter(anchor.minusDays(JUST_PAST));
      return same.isBefore(anchor) && !justPast ? inYear(anchor.getYear() + 1, month, day) : same;
    }
    return same.isAfter(anchor.plusDays(1)) ? inYear(anchor.getYear() - 1, month, day) : same;
  }

  /** The day, or the last of the month where the month is shorter. */
  static LocalDate inYear(int year, Month month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return YearMonth.of(year, month).atEndOfMonth();
    }
  }
}
