package io.dateline.ingest.feeds;

/** How an outlet of the {@link Press} misbehaves. */
enum Habit {
  /** RSS with the whole text. */
  WELL_BEHAVED,
  /** Atom with the whole text and validators. */
  CONDITIONAL,
  /** JSON Feed. */
  JSON,
  /** Titles only: each article is a page. */
  PAGES,
  /** At times no answer for longer than we wait. */
  SLOW,
  /** Every third answer breaks off in the middle of an item. */
  TRUNCATED,
  /** Every third answer is shorter than it says. */
  WRONG_LENGTH,
  /** Says UTF-8, writes Latin-1. */
  WRONG_CHARSET,
  /** Every eighth answer never ends. */
  ENDLESS,
  /** For six hours its address redirects to itself. */
  REDIRECT_LOOP,
  /** For two hours 429, with Retry-After in seconds. */
  THROTTLING_SECONDS,
  /** For two hours 429, with Retry-After as a date. */
  THROTTLING_DATE,
  /** Down every other hour. */
  FLAPPING,
  /** Moved for good on the third day. */
  MOVED,
  /** Gone on the fifth day. */
  GONE,
  /** The oldest item first, and at times the newest. */
  ORDER_REVERSED,
  /** Other ids in each answer. */
  IDS_CHANGING,
  /** Items dated a year ahead. */
  FUTURE_DATES,
  /** Ten thousand items at once. */
  MANY_ITEMS,
  /** Tags that do not match, bare ampersands. */
  INVALID_XML,
  /** Publishes nothing from the third day on. */
  SILENT,
  /** Paused by somebody from the second to the fourth day. */
  PAUSED,
  /** Pages that answer 503 at first. */
  PAGES_FAIL_FIRST,
  /** Items whose pages never answer, and that leave the feed. */
  PAGES_NEVER
}
