package io.dateline.enrich.stream;

import io.dateline.enrich.dictionary.DictionaryHistory;
import io.dateline.enrich.engine.ReleasedEngines;
import io.dateline.enrich.text.Engine;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Engines with dictionaries, each pair made once. For one thread. */
final class EnginesAgain {
  private final ReleasedEngines engines;
  private final DictionaryHistory history;
  private final Map<String, Engine> made = new HashMap<>();

  EnginesAgain(ReleasedEngines engines, DictionaryHistory history) {
    this.engines = engines;
    this.history = history;
  }

  /** The engine of that version with the dictionary of that one; null where either is not here. */
  @Nullable Engine find(String version, String dictionary) {
    return made.computeIfAbsent(
        version + " " + dictionary,
        pair ->
            history.at(dictionary).flatMap(rebuilt -> engines.find(version, rebuilt)).orElse(null));
  }

  /** Why there is none. */
  String why(String version, String dictionary) {
    return engines.has(version)
        ? "dictionary " + dictionary + " is not in the log's history"
        : "engine " + version + ": " + engines.place(version);
  }

  /** One to give where no text is tagged. */
  Engine any() {
    return engines.current();
  }
}
