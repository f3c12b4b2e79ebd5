package io.dateline.enrich.text.dates;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The English words of the calendar and the small numbers. */
final class Words {
  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
  private static final Map<String, Month> MONTHS = new HashMap<>();
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      WEEKDAYS.put(name, day);
      WEEKDAYS.put(name.substring(0, 3) + ".", day);
    }
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      MONTHS.put(name, month);
      MONTHS.put(name.substring(0, 3), month);
      MONTHS.put(name.substring(0, 3) + ".", month);
    }
    MONTHS.put("sept", Month.SEPTEMBER);
    MONTHS.put("sept.", Month.SEPTEMBER);
    String[] numbers = {
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve"
    };
    for (int i = 1; i < numbers.length; i++) {
      NUMBERS.put(numbers[i], i);
    }
    NUMBERS.put("a", 1);
    NUMBERS.put("an", 1);
    NUMBERS.put("several", 3);
    NUMBERS.put("few", 3);
    NUMBERS.put("couple", 2);
  }

  private Words() {}

  static @Nullable DayOfWeek weekday(String form) {
    return Character.isUpperCase(form.charAt(0))
        ? WEEKDAYS.get(form.toLowerCase(Locale.ROOT))
        : null;
  }

  static @Nullable Month month(String form) {
    return Character.isUpperCase(form.charAt(0)) ? MONTHS.get(form.toLowerCase(Locale.ROOT)) : null;
  }

  /** A day of the month: "19", "19th". */
  static OptionalInt dayOfMonth(String form) {
    int digits = 0;
    while (digits < form.length() && Character.digit(form.charAt(digits), 10) >= 0) {
      digits++;
    }
    String rest = form.substring(digits);
    boolean ordinal =
        "st".equals(rest) || "nd".equals(rest) || "rd".equals(rest) || "th".equals(rest);
    if (digits == 0 || digits > 2 || !rest.isEmpty() && !ordinal) {
      return OptionalInt.empty();
    }
    int day = Integer.parseInt(form.substring(0, digits));
    return day >= 1 && day <= 31 ? OptionalInt.of(day) : OptionalInt.empty();
  }

  /** A year from 1500 to 2199. */
  static OptionalInt year(String form) {
    if (form.length() != 4) {
      return OptionalInt.empty();
    }
    for (int i = 0; i < 4; i++) {
      if (form.charAt(i) < '0' || form.charAt(i) > '9') {
        return OptionalInt.empty();
      }
    }
    int year = Integer.parseInt(form);
    return year >= 1500 && year < 2200 ? OptionalInt.of(year) : OptionalInt.empty();
  }

  /** A count: "two", "14", "several". */
  static OptionalInt count(String form) {
    Integer word = NUMBERS.get(form.toLowerCase(Locale.ROOT));
    if (word != null) {
      return OptionalInt.of(word);
    }
    if (form.length() > 3 || form.isEmpty()) {
      return OptionalInt.empty();
    }
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) < '0' || form.charAt(i) > '9') {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of(Integer.parseInt(form));
  }
}
