package io.dateline.enrich.text.actors;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the date restrictions of CAMEO dictionaries: {@code >081201}, {@code <081201}, {@code
 * 970101-061231}, with years of two digits (30 and above are of the 20th century) or four.
 */
final class CameoDates {
  private static final Pattern RANGE = Pattern.compile("(\\d+)\\s*-\\s*(\\d+)");
  private static final int FIRST_YEAR_OF_LAST_CENTURY = 30;

  private CameoDates() {}

  static Period parse(String text) {
    if (text.isEmpty()) {
      return Period.ALWAYS;
    }
    if (text.charAt(0) == '>') {
      return new Period(date(text.substring(1).strip()), LocalDate.MAX);
    }
    if (text.charAt(0) == '<') {
      return new Period(LocalDate.MIN, date(text.substring(1).strip()));
    }
    Matcher matcher = RANGE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no period; write >081201, <081201 or 970101-061231");
    }
    return new Period(date(matcher.group(1)), date(matcher.group(2)));
  }

  private static LocalDate date(String digits) {
    try {
      if (digits.length() == 6) {
        int year = Integer.parseInt(digits.substring(0, 2));
        return date(year + (year >= FIRST_YEAR_OF_LAST_CENTURY ? 1900 : 2000), digits.substring(2));
      }
      if (digits.length() == 8) {
        return date(Integer.parseInt(digits.substring(0, 4)), digits.substring(4));
      }
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException("'" + digits + "' is no day of the calendar", e);
    }
    throw new IllegalArgumentException(
        "'" + digits + "' is no date; write six digits (081201) or eight (20081201)");
  }

  /** A day of 0 stands for the whole month there; the first is taken. */
  private static LocalDate date(int year, String monthAndDay) {
    int month = Integer.parseInt(monthAndDay.substring(0, 2));
    int day = Integer.parseInt(monthAndDay.substring(2));
    return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
  }
}
