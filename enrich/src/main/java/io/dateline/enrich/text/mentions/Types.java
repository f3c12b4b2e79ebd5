package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.Agent;

/** The mention types of what the dictionary defines. */
final class Types {
  private Types() {}

  static ActorType of(Actor actor) {
    return ActorType.valueOf(actor.type().name());
  }

  static ActorType of(Agent agent) {
    return ActorType.valueOf(agent.type().name());
  }

  static boolean isBody(ActorType type) {
    return type != ActorType.PERSON && type != ActorType.LOCATION;
  }
}
