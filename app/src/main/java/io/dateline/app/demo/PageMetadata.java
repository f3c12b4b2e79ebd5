package io.dateline.app.demo;

import java.util.Locale;

/** What an article's page tells machines about its date and author. */
enum PageMetadata {
  /** Everything that the outlet's template knows. */
  FULL,
  /** A JSON-LD block and nothing else. */
  JSON_LD,
  /** One {@code <time>} element. */
  TIME,
  /** Nothing: only the text's own dateline. */
  NONE;

  static PageMetadata of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether the feed gives the date of an article whose page is as poor as this. */
  boolean datedInFeed() {
    return this == FULL || this == JSON_LD;
  }
}
