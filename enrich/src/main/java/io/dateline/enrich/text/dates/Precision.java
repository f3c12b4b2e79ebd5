package io.dateline.enrich.text.dates;

/** How exactly a date is known. */
public enum Precision {
  DAY,
  WEEK,
  MONTH,
  YEAR,
  /** Several days that are no calendar unit: "between 3 and 9 May", "the past three days". */
  RANGE
}
