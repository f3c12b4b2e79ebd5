package io.dateline.projections.query;

import io.dateline.schemas.DatelineException;

/** A question that cannot be answered as it was put. */
public sealed class QueryException extends DatelineException permits UnknownActorException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Kind {
    /** A parameter has no meaning. */
    INVALID,
    /** It names something that is not there. */
    NOT_FOUND
  }

  private final Kind kind;

  /**
   * @param message what is wrong, and what could be asked instead
   */
  public QueryException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What is wrong with the question. */
  public Kind kind() {
    return kind;
  }
}
