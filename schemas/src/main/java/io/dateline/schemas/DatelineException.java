package io.dateline.schemas;

import org.jspecify.annotations.Nullable;

/**
 * Root of every error that Dateline itself raises. The message is written for the person who has to
 * act: it names the thing, the place and the way out, and needs no stack trace to be understood.
 */
public class DatelineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong, where, and how to mend it
   */
  public DatelineException(String message) {
    super(message);
  }

  /**
   * @param message what is wrong, where, and how to mend it
   * @param cause what was caught, for the log; may be null
   */
  public DatelineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
