package io.dateline.enrich.text.actors;

import java.util.List;

/**
 * What leads from one dictionary to another.
 *
 * @param added actors only the newer has
 * @param changed actors both have, differently; as the newer has them
 * @param retired ids only the older has
 */
public record DictionaryDifference(List<Actor> added, List<Actor> changed, List<String> retired) {
  static DictionaryDifference between(Dictionary older, Dictionary newer) {
    return new DictionaryDifference(
        newer.actors().stream().filter(actor -> older.actor(actor.id()).isEmpty()).toList(),
        newer.actors().stream()
            .filter(
                actor ->
                    older.actor(actor.id()).filter(former -> !former.equals(actor)).isPresent())
            .toList(),
        older.actors().stream().map(Actor::id).filter(id -> newer.actor(id).isEmpty()).toList());
  }

  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && retired.isEmpty();
  }
}
