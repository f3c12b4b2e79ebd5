package io.dateline.enrich.stream;

import io.dateline.enrich.engine.ReleasedEngines;
import io.dateline.enrich.text.Engine;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.schemas.DatelineException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine that the log selects, with the dictionary that the log has; without a selection, that
 * of this build. Where the selected one is not here, nothing is tagged: none takes its place.
 * Thread-safe.
 */
final class LiveEngines implements EngineChoice {
  private static final Logger LOG = LoggerFactory.getLogger(LiveEngines.class);

  private final ReleasedEngines released;
  private volatile State state;

  private record State(Dictionary dictionary, String version, @Nullable Engine engine) {}

  LiveEngines(ReleasedEngines released, Dictionary dictionary, @Nullable String selected) {
    this.released = released;
    this.state = state(dictionary, selected == null ? released.current().version() : selected);
  }

  /** From now on with that dictionary. */
  synchronized void use(Dictionary dictionary) {
    state = state(dictionary, state.version());
    LOG.info(
        "stage=dictionary version={} actors={}", dictionary.version(), dictionary.actors().size());
  }

  /** From now on that engine. */
  synchronized void select(String version) {
    state = state(state.dictionary(), version);
    LOG.info("stage=engine version={} here={}", version, state.engine() != null);
  }

  private State state(Dictionary dictionary, String version) {
    return new State(dictionary, version, released.find(version, dictionary).orElse(null));
  }

  @Override
  public Engine live() {
    State now = state;
    Engine engine = now.engine();
    if (engine == null) {
      throw missing(now.version());
    }
    return engine;
  }

  @Override
  public Engine of(String version) {
    State now = state;
    if (version.equals(now.version())) {
      return live();
    }
    return released.find(version, now.dictionary()).orElseThrow(() -> missing(version));
  }

  private DatelineException missing(String version) {
    return new DatelineException(
        "engine "
            + version
            + " is to tag and is not here: "
            + released.place(version)
            + "; put its release there, or select another one");
  }
}
