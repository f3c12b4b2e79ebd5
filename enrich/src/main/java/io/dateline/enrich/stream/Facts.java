package io.dateline.enrich.stream;

import io.dateline.schemas.events.Relation;
import io.dateline.schemas.events.Stance;
import java.util.List;

/**
 * Everything the engine found in a text, as events carry it.
 *
 * @param relations with their ids, in the engine's order
 * @param stances with their ids, in the engine's order
 * @param cut whether some were left out to keep the article's state within its bound
 */
record Facts(List<IdentifiedRelation> relations, List<IdentifiedStance> stances, boolean cut) {
  Facts {
    relations = List.copyOf(relations);
    stances = List.copyOf(stances);
  }

  /** Those relations that have a key on the relations topic. */
  List<IdentifiedRelation> betweenActors() {
    return relations.stream().filter(IdentifiedRelation::isBetweenActors).toList();
  }

  /** Those stances that have a key on the stances topic. */
  List<IdentifiedStance> towardsActors() {
    return stances.stream().filter(IdentifiedStance::isTowardsActor).toList();
  }

  /** No facts at all. */
  static Facts none() {
    return new Facts(List.of(), List.of(), false);
  }

  /**
   * A relation and the short form of its id.
   *
   * @param local its {@link LocalId}
   * @param event as it stands in the enriched event
   */
  record IdentifiedRelation(long local, Relation event) {
    /** Whether both sides are actors with an id, so that it has a key on the relations topic. */
    boolean isBetweenActors() {
      return event.getSource().getActor() != null && event.getTarget().getActor() != null;
    }
  }

  /**
   * A stance and the short form of its id.
   *
   * @param local its {@link LocalId}
   * @param event as it stands in the enriched event
   */
  record IdentifiedStance(long local, Stance event) {
    /** Whether its target is an actor with an id, so that it has a key on the stances topic. */
    boolean isTowardsActor() {
      return event.getTarget().getActor() != null;
    }
  }
}
