package io.dateline.projections.query;

import org.jspecify.annotations.Nullable;

/**
 * What came of opening the text of an article where it was captured.
 *
 * @param state how it stands with it
 * @param text the whole text; null unless {@link State#OPEN}
 * @param note why it is closed and what would open it; null where that is plain
 */
public record CapturedText(State state, @Nullable String text, @Nullable String note) {
  /** How it stands with a text. */
  public enum State {
    /** It lies there in the clear, or its key opened it. */
    OPEN,
    /** Its key may stand, and cannot be opened here. */
    ENCRYPTED,
    /** Its key was destroyed. */
    DESTROYED,
    /** Nothing was read there. */
    UNREAD
  }

  /** Where the log was not looked into, or holds no text. */
  public static CapturedText unread() {
    return new CapturedText(State.UNREAD, null, null);
  }
}
