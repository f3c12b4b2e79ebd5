package io.dateline.enrich.stream;

import io.dateline.enrich.text.Engine;
import io.dateline.schemas.DatelineException;

/** Which engine tags. Thread-safe. */
@FunctionalInterface
interface EngineChoice {
  /** The one that is selected now, with the dictionary of now. */
  Engine live();

  /**
   * The one of that version, with the dictionary of now.
   *
   * @throws DatelineException where it is not here; another never takes its place
   */
  default Engine of(String version) {
    Engine live = live();
    if (!live.version().equals(version)) {
      throw new DatelineException("engine " + version + " is not here");
    }
    return live;
  }
}
