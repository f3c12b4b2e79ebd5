package io.dateline.schemas.config;

import io.dateline.schemas.DatelineException;
import org.jspecify.annotations.Nullable;

/** A mistake in the configuration whose message already says in which file and line. */
public final class ConfigException extends DatelineException {
  private static final long serialVersionUID = 1L;

  ConfigException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
