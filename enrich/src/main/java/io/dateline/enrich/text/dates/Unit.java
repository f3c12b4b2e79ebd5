package io.dateline.enrich.text.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The units time is counted in. */
enum Unit {
  HOUR,
  DAY,
  WEEK,
  MONTH,
  YEAR,
  DECADE;

  private static final int YEARS_OF_DECADE = 10;

  static @Nullable Unit of(String form) {
    return switch (form) {
      case "hour", "hours", "minutes" -> HOUR;
      case "day", "days", "nights" -> DAY;
      case "week", "weeks" -> WEEK;
      case "month", "months" -> MONTH;
      case "year", "years" -> YEAR;
      case "decade", "decades" -> DECADE;
      default -> null;
    };
  }

  LocalDate shift(LocalDate day, int by) {
    return switch (this) {
      case HOUR -> day;
      case DAY -> day.plusDays(by);
      case WEEK -> day.plusWeeks(by);
      case MONTH -> day.plusMonths(by);
      case YEAR -> day.plusYears(by);
      case DECADE -> day.plusYears((long) YEARS_OF_DECADE * by);
    };
  }

  /** The date as exactly as the unit says it: "three years ago" is a year. */
  ResolvedDate date(LocalDate day) {
    return switch (this) {
      case HOUR, DAY -> ResolvedDate.day(day);
      case WEEK -> Calendar.week(day);
      case MONTH -> Calendar.month(YearMonth.from(day));
      case YEAR, DECADE -> Calendar.year(day.getYear());
    };
  }
}
