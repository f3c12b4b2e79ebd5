package io.dateline.enrich.text.dates;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When something happened.
 *
 * @param from first day it may have happened on
 * @param to last day, not before {@code from}
 * @param precision how exactly the text says it
 * @param stated whether the text says it; otherwise it is the day of publication
 */
public record ResolvedDate(LocalDate from, LocalDate to, Precision precision, boolean stated) {
  /** Rejects a date that runs backwards. */
  public ResolvedDate {
    Objects.requireNonNull(precision, "precision");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the date ends " + to + ", before it begins " + from);
    }
  }

  static ResolvedDate day(LocalDate day) {
    return new ResolvedDate(day, day, Precision.DAY, true);
  }

  /** The one day to record: the first. */
  public LocalDate day() {
    return from;
  }

  ResolvedDate through(ResolvedDate last) {
    LocalDate end = last.to.isBefore(from) ? to : last.to;
    return new ResolvedDate(from, end, Precision.RANGE, true);
  }
}
