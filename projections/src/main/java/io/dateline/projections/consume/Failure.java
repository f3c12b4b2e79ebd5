package io.dateline.projections.consume;

import io.dateline.schemas.keys.UnknownWrappingKeyException;
import io.dateline.schemas.serde.RegistryUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.apache.kafka.common.KafkaException;

/** What kind of failure an exception is: the data's, or the surroundings'. */
enum Failure {
  /** The values of an event do not fit the views: it will never go in. */
  DATA,
  /**
   * Postgres, the registry, the broker, or a wrapping key that is not configured: the same will go
   * through later.
   */
  OUTAGE,
  /** A fault of this program. */
  FAULT;

  static Failure of(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof RegistryUnavailableException
          || cause instanceof UnknownWrappingKeyException
          || cause instanceof KafkaException
          || cause instanceof SQLTransientConnectionException) {
        return OUTAGE;
      }
      if (cause instanceof SQLException sql) {
        return ofState(sql.getSQLState());
      }
    }
    return error instanceof RuntimeException ? DATA : FAULT;
  }

  /**
   * Classes 22 (data exception), 23 (constraint) and 54 (program limit exceeded, such as a row too
   * long for an index) are the data's; all others, such as 08 (connection), 40 (rollback), 53
   * (resources) and 57 (shutdown), are worth another try.
   *
   * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">error codes</a>
   */
  private static Failure ofState(String state) {
    if (state == null || state.length() < 2) {
      return OUTAGE;
    }
    return switch (state.substring(0, 2)) {
      case "22", "23", "54" -> DATA;
      case "42" -> FAULT;
      default -> OUTAGE;
    };
  }
}
