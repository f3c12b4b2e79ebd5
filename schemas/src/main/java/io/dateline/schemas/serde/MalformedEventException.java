package io.dateline.schemas.serde;

import io.dateline.schemas.DatelineException;
import org.jspecify.annotations.Nullable;

/** Bytes on a topic that are no event and never will be: they belong to the dead letters. */
public final class MalformedEventException extends DatelineException {
  private static final long serialVersionUID = 1L;

  /** Why bytes cannot be read. */
  public enum Reason {
    /** No magic byte, or shorter than the prefix. */
    NOT_AVRO,
    /** The registry does not know the schema id. */
    UNKNOWN_SCHEMA,
    /** The bytes do not fit their schema. */
    UNDECODABLE
  }

  private final Reason reason;

  /** Bytes that cannot be read, and why. */
  public MalformedEventException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** The class of the failure, as it stands in a dead letter's header. */
  public Reason reason() {
    return reason;
  }
}
