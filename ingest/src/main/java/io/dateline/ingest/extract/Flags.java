package io.dateline.ingest.extract;

/** Names of the flags that a capture may carry; the list is open. */
public final class Flags {
  /** The page shows a part of the article only. */
  public static final String PAYWALLED = "PAYWALLED";

  /** Neither page nor feed nor file gave a headline. */
  public static final String NO_TITLE = "NO_TITLE";

  /** The language is known and is not English: captured, not tagged. */
  public static final String NOT_ENGLISH = "NOT_ENGLISH";

  /** The bytes are not valid in the charset they claim or no charset was claimed. */
  public static final String CHARSET_GUESSED = "CHARSET_GUESSED";

  /** The text was longer than an event may carry and was cut. */
  public static final String TRUNCATED = "TRUNCATED";

  /** The date given lies in the future; the time of observation stands in its place. */
  public static final String FUTURE_DATE = "FUTURE_DATE";

  /** A date was given in no known form. */
  public static final String UNKNOWN_DATE = "UNKNOWN_DATE";

  private Flags() {}
}
