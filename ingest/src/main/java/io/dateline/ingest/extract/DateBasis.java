package io.dateline.ingest.extract;

/** Where a date of publication was found; the names are those of the event's publishedAtBasis. */
public enum DateBasis {
  /** Linked data in the page. */
  JSON_LD,
  /** A meta element. */
  META,
  /** A time element. */
  TIME,
  /** The feed's item. */
  FEED,
  /** The dateline at the head of the text. */
  DATELINE,
  /** Whoever handed the article in. */
  GIVEN,
  /** Nowhere. */
  NONE
}
