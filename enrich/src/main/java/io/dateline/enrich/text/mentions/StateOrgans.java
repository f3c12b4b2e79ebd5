package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.Agent;
import io.dateline.enrich.text.actors.Agents;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.Optional;

/**
 * Links names made of a state and its organ that the dictionary does not list, "Government of
 * Iraq", "Syrian Army": they are the state's.
 */
final class StateOrgans {
  private final Agents agents;

  StateOrgans(Agents agents) {
    this.agents = agents;
  }

  void link(Passage passage, Spots spots) {
    for (Spot each : spots.all()) {
      boolean organ = each.type == ActorType.GOVERNMENT || each.type == ActorType.ARMED_GROUP;
      if (each.actor == null && each.country != null && organ) {
        link(passage, passage.sentence(each), each);
      }
    }
  }

  private void link(Passage passage, Sentence sentence, Spot spot) {
    Actor state = Linker.actor(passage, spot.country);
    Optional<Agent> agent = agents.agent(sentence.form(spot.head));
    boolean simple = spot.length() <= 3 && agent.isPresent() && agent.get().standsForOwner();
    if (state != null && simple) {
      spot.actor = state.id();
      spot.name = state.name();
    }
    spot.leads = spot.country;
  }
}
