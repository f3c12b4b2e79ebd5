package io.dateline.enrich.dictionary;

import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.schemas.events.ActorDefined;
import io.dateline.schemas.events.ActorRetired;
import io.dateline.schemas.events.DictionaryReleased;
import io.dateline.schemas.events.EngineSelected;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds the events of the actors topic into dictionaries: changes collect until a release, which
 * makes them one dictionary. For one thread.
 */
public final class DictionaryLog {
  private static final Logger LOG = LoggerFactory.getLogger(DictionaryLog.class);

  private final TreeMap<String, Actor> actors = new TreeMap<>();
  private @Nullable Dictionary released;
  private @Nullable EngineSelected selected;

  /** A log from its beginning: no actor, no release. */
  public DictionaryLog() {}

  /**
   * Applies the next event.
   *
   * @return the dictionary, where the event releases one
   */
  public Optional<Dictionary> apply(IndexedRecord event) {
    if (event instanceof ActorDefined defined) {
      define(defined);
    } else if (event instanceof ActorRetired retired) {
      actors.remove(retired.getActorId());
    } else if (event instanceof DictionaryReleased release) {
      return Optional.of(release(release));
    } else if (event instanceof EngineSelected selection) {
      selected = selection;
    }
    return Optional.empty();
  }

  /** The dictionary of the last release; empty before the first. */
  public Optional<Dictionary> released() {
    return Optional.ofNullable(released);
  }

  /** The engine that was selected last; empty where none was: then each build uses its own. */
  public Optional<EngineSelected> selected() {
    return Optional.ofNullable(selected);
  }

  private void define(ActorDefined defined) {
    try {
      actors.put(defined.getActorId(), ActorEvents.actor(defined));
    } catch (IllegalArgumentException e) {
      LOG.warn(
          "stage=dictionary reason=BAD_ACTOR actor={} {}; left out",
          defined.getActorId(),
          e.getMessage());
    }
  }

  private Dictionary release(DictionaryReleased release) {
    Dictionary dictionary = Dictionary.of(actors.values());
    if (!dictionary.version().equals(release.getVersion())) {
      LOG.warn(
          "stage=dictionary reason=VERSION_DIFFERS released={} rebuilt={} actors={} announced={}",
          release.getVersion(),
          dictionary.version(),
          actors.size(),
          release.getCount());
    }
    released = dictionary;
    return dictionary;
  }
}
