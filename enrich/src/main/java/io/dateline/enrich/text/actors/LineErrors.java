package io.dateline.enrich.text.actors;

import java.util.ArrayList;
import java.util.List;

/** Collects bad lines until there are enough of them. */
final class LineErrors {
  private static final int ENOUGH = 20;

  private final List<LineError> errors = new ArrayList<>();

  void add(String file, int line, String reason) {
    errors.add(new LineError(file, line, reason));
    if (errors.size() == ENOUGH) {
      throwIfAny();
    }
  }

  void throwIfAny() {
    if (!errors.isEmpty()) {
      throw new DictionaryException(errors);
    }
  }
}
