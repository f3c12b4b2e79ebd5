package io.dateline.schemas.serde;

import io.dateline.schemas.DatelineException;

/** The registry does not answer: the record is fine, and is to be tried again. */
public final class RegistryUnavailableException extends DatelineException {
  private static final long serialVersionUID = 1L;

  RegistryUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
