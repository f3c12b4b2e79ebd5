package io.dateline.enrich.dictionary;

import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.schemas.events.ActorDefined;
import io.dateline.schemas.events.ActorRetired;
import io.dateline.schemas.events.DictionaryReleased;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.generic.IndexedRecord;

/**
 * Every dictionary that the log released, rebuilt from its definitions. A release whose rebuilt
 * version is another one than it says was tampered with, or its definitions were. For one thread.
 */
public final class DictionaryHistory {
  private final TreeMap<String, Actor> actors = new TreeMap<>();
  private final Map<String, List<Actor>> releases = new LinkedHashMap<>();
  private final Map<String, Dictionary> rebuilt = new LinkedHashMap<>();
  private final List<String> objections = new ArrayList<>();

  /** A history without releases. */
  public DictionaryHistory() {}

  /** Applies the next event of the topic. */
  public void apply(IndexedRecord event) {
    if (event instanceof ActorDefined defined) {
      try {
        actors.put(defined.getActorId(), ActorEvents.actor(defined));
      } catch (IllegalArgumentException e) {
        objections.add("actor " + defined.getActorId() + ": " + e.getMessage());
      }
    } else if (event instanceof ActorRetired retired) {
      actors.remove(retired.getActorId());
    } else if (event instanceof DictionaryReleased released) {
      release(released);
    }
  }

  private void release(DictionaryReleased released) {
    Dictionary dictionary = Dictionary.of(actors.values());
    if (dictionary.version().equals(released.getVersion())) {
      releases.putIfAbsent(dictionary.version(), dictionary.actors());
    } else {
      objections.add(
          "release "
              + released.getVersion()
              + " of "
              + released.getCount()
              + " actors: its definitions make version "
              + dictionary.version()
              + " of "
              + actors.size());
    }
  }

  /** The dictionary of that version; empty where no release gave it, or it was tampered with. */
  public Optional<Dictionary> at(String version) {
    List<Actor> of = releases.get(version);
    return of == null
        ? Optional.empty()
        : Optional.of(rebuilt.computeIfAbsent(version, v -> Dictionary.of(of)));
  }

  /** What is wrong with the history, in its order; empty where nothing is. */
  public List<String> objections() {
    return List.copyOf(objections);
  }
}
