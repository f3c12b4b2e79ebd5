package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.actors.Actor;
import java.util.HashMap;
import java.util.Map;

/** Says which state or group each person led or spoke for, and of which state each organ is one. */
final class Leads {
  private Leads() {}

  static void fill(Passage passage, Spots spots, Offices offices) {
    Map<String, String> byTitle = new HashMap<>();
    for (Spot each : spots.all()) {
      String owner = each.title == null ? null : each.title.owner();
      if (owner != null && each.actor != null && !each.title.former()) {
        byTitle.putIfAbsent(each.actor, owner);
      }
    }
    for (Spot each : spots.all()) {
      if (each.leads == null && each.actor != null) {
        fill(passage, offices, byTitle, each);
      }
    }
  }

  private static void fill(
      Passage passage, Offices offices, Map<String, String> byTitle, Spot spot) {
    Actor actor = Linker.actor(passage, spot.actor);
    if (actor != null) {
      spot.leads =
          Types.of(actor) == ActorType.PERSON ? offices.led(actor) : offices.organOf(actor);
    }
    if (spot.leads == null && spot.isPerson()) {
      spot.leads = byTitle.get(spot.actor);
    }
  }
}
