package io.dateline.enrich.text.actors;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates of day, month or year precision, and periods of them. */
final class PeriodFormat {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  private PeriodFormat() {}

  static Period parse(String text) {
    if (text.isEmpty()) {
      return Period.ALWAYS;
    }
    int dots = text.indexOf("..");
    String from = dots < 0 ? text : text.substring(0, dots);
    String to = dots < 0 ? text : text.substring(dots + 2);
    return new Period(
        from.isEmpty() ? LocalDate.MIN : day(from, false),
        to.isEmpty() ? LocalDate.MAX : day(to, true));
  }

  private static LocalDate day(String text, boolean last) {
    Matcher matcher = DATE.matcher(text);
    if (!matcher.matches()) {
      throw invalid(text);
    }
    try {
      return day(matcher, last);
    } catch (DateTimeException e) {
      throw invalid(text);
    }
  }

  private static LocalDate day(Matcher matcher, boolean last) {
    int year = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) == null) {
      return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
    }
    YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
    if (matcher.group(3) == null) {
      return last ? month.atEndOfMonth() : month.atDay(1);
    }
    return month.atDay(Integer.parseInt(matcher.group(3)));
  }

  private static IllegalArgumentException invalid(String text) {
    return new IllegalArgumentException(
        "'" + text + "' is no date; write 2014-03-26, 2014-03 or 2014, and a period as FROM..TO");
  }
}
