package io.dateline.projections.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Actors as the dictionary has them, whatever a text called them: "the Egyptian army" is told of
 * Egypt, which is a country all the same.
 */
final class KnownActors {
  private final Map<String, Actor> known = new HashMap<>();

  /** Those of these ids that the dictionary defines. */
  KnownActors(View view, Collection<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    view.query(
            "select v.actor_id, v.name, v.type from actor_versions v"
                + " where v.actor_id = any(:ids) and not v.retired and "
                + view.actor("v"))
        .bind("ids", ids.toArray(String[]::new))
        .map((rows, context) -> new Actor(rows.getString(1), rows.getString(2), rows.getString(3)))
        .forEach(actor -> known.put(actor.id(), actor));
  }

  /** The actor as the dictionary has it, or else as it was given. */
  Actor or(Actor given) {
    return known.getOrDefault(given.id(), given);
  }
}
