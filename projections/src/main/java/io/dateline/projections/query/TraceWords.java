package io.dateline.projections.query;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with the words that a relation rests on.
 *
 * @param state SHOWN as the views have them; OPENED from the log, which has them under a key that
 *     stands, where the views have none; ENCRYPTED where that key cannot be opened here; ERASED; or
 *     MISSING where they are still on their way, or the log has them no more
 * @param note why they are not shown, or not from the views, and what would mend it; null where
 *     that is plain
 * @param erased by which the article was erased; null where it was not, or the views do not know
 *     yet
 */
public record TraceWords(String state, @Nullable String note, @Nullable WithdrawalItem erased) {
  private static final String ERASED = "ERASED";
  private static final String MISSING = "MISSING";

  static TraceWords shown() {
    return new TraceWords("SHOWN", null, null);
  }

  static TraceWords erased(WithdrawalItem erased) {
    return new TraceWords(ERASED, null, erased);
  }

  static TraceWords missing() {
    return new TraceWords(MISSING, null, null);
  }

  /** Whether the log may know more than the views. */
  boolean areMissing() {
    return state.equals(MISSING);
  }

  /** How it stands where the views have no words, and the log was asked. */
  static TraceWords of(CapturedText found) {
    return switch (found.state()) {
      case OPEN ->
          new TraceWords(
              "OPENED",
              "opened from the log; the views were built without the key, and"
                  + " 'dateline replay views --from-scratch --promote' with it brings them in",
              null);
      case ENCRYPTED -> new TraceWords("ENCRYPTED", found.note(), null);
      case DESTROYED -> new TraceWords(ERASED, "the key was destroyed", null);
      case UNREAD -> missing();
    };
  }
}
