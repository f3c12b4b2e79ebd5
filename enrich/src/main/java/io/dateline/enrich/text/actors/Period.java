package io.dateline.enrich.text.actors;

import java.time.LocalDate;

/**
 * A stretch of days, both ends included.
 *
 * @param from the first day, {@link LocalDate#MIN} where open
 * @param to the last day, {@link LocalDate#MAX} where open
 */
public record Period(LocalDate from, LocalDate to) {
  /** Every day there is. */
  public static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the period ends " + to + ", before it starts " + from);
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /**
   * Reads {@code 2012-08-12..2014-03}, with day, month or year precision and open ends; a single
   * date is all the days of it.
   *
   * @throws IllegalArgumentException where the text is no period, saying what would be
   */
  public static Period parse(String text) {
    return PeriodFormat.parse(text);
  }

  /** The text that {@link #parse} reads as this; empty for {@link #ALWAYS}. */
  public String text() {
    if (equals(ALWAYS)) {
      return "";
    }
    return (from.equals(LocalDate.MIN) ? "" : from) + ".." + (to.equals(LocalDate.MAX) ? "" : to);
  }
}
