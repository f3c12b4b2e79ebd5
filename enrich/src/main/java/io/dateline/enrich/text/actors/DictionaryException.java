package io.dateline.enrich.text.actors;

import io.dateline.schemas.DatelineException;
import java.util.List;
import java.util.stream.Collectors;

/** A dictionary or import that has bad lines. The message has one line for each, 20 at most. */
public final class DictionaryException extends DatelineException {
  private static final long serialVersionUID = 1L;

  private final transient List<LineError> errors;

  DictionaryException(List<LineError> errors) {
    super(errors.stream().map(LineError::toString).collect(Collectors.joining("\n")));
    this.errors = List.copyOf(errors);
  }

  /** The bad lines, 20 at most, in the order of the input. */
  public List<LineError> errors() {
    return errors;
  }
}
