package io.dateline.projections.consume;

import io.dateline.schemas.DatelineException;

/** Another projector has taken a partition over, or another generation is live. */
final class LostClaimException extends DatelineException {
  private static final long serialVersionUID = 1L;

  LostClaimException(String message) {
    super(message);
  }
}
