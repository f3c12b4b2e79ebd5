package io.dateline.projections.query;

import io.dateline.schemas.DatelineException;
import org.jspecify.annotations.Nullable;

/** The log, or its registry, does not answer now. */
public final class LogUnavailableException extends DatelineException {
  private static final long serialVersionUID = 1L;

  /** Says what does not answer. */
  public LogUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
