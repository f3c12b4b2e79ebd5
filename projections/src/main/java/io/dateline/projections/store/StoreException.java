package io.dateline.projections.store;

import io.dateline.schemas.DatelineException;
import java.sql.SQLException;

/** Postgres refused rows, or did not answer. */
final class StoreException extends DatelineException {
  private static final long serialVersionUID = 1L;

  StoreException(String statement, SQLException cause) {
    super("database: '" + statement + "' failed: " + cause.getMessage(), cause);
  }
}
