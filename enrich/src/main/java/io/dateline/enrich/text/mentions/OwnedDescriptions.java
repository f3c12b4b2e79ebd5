package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.Agent;
import io.dateline.enrich.text.actors.NameKind;
import io.dateline.enrich.text.actors.Reading;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says who a description is whose owner is known: "Egypt's president", "Turkish troops". */
final class OwnedDescriptions {
  /** By the office on the day, else by the person an apposition or a title gave that office. */
  void byRole(
      Passage passage, Sentence sentence, Spots spots, Offices offices, Spot spot, Spot owner) {
    spot.leads = owner.isPerson() ? owner.leads : owner.actor;
    Spot apposed = apposed(sentence, spots, spot);
    if (apposed != null) {
      spot.refersTo(apposed);
      return;
    }
    if (owner.actor == null || spot.role == null || spot.plural || owner.isPerson()) {
      return;
    }
    Actor holder = holder(passage, offices, spot, owner);
    if (holder != null && !spot.surface.toLowerCase(java.util.Locale.ROOT).contains("former")) {
      spot.refersTo(holder);
      return;
    }
    for (Spot each : spots.all()) {
      boolean sameOffice =
          each.title != null
              && spot.role.equals(each.title.role())
              && owner.actor.equals(each.title.owner());
      if (sameOffice) {
        String leads = spot.leads;
        spot.refersTo(each);
        spot.leads = leads;
        return;
      }
    }
  }

  private static @Nullable Actor holder(Passage passage, Offices offices, Spot spot, Spot owner) {
    String role = spot.role == null ? "" : spot.role;
    String of = owner.actor == null ? "" : owner.actor;
    Actor holder = offices.holder(role, of);
    if (holder == null && "leader".equals(role)) {
      Actor body = Linker.actor(passage, of);
      boolean isState = body != null && Types.of(body) == ActorType.COUNTRY;
      for (String each :
          isState
              ? List.of("president", "supreme-leader", "prime-minister", "monarch")
              : List.of("commander", "prime-minister", "party-leader", "president")) {
        holder = holder == null ? offices.holder(each, of) : holder;
      }
    }
    return holder;
  }

  /** "Kais Saied, Tunisia's new president": the name before the comma. */
  private static @Nullable Spot apposed(Sentence sentence, Spots spots, Spot spot) {
    if (spot.first < 2 || !",".equals(sentence.form(spot.first - 1))) {
      return null;
    }
    Spot before = spots.endingAt(sentence.index(), spot.first - 1);
    return before != null
            && before.isName()
            && before.isPerson()
            && before.actor != null
            && !spot.plural
        ? before
        : null;
  }

  void byAgent(Passage passage, Offices offices, Spot spot, Agent agent, Spot owner) {
    if (PlaceDescriptions.isPlace(spot)) {
      PlaceDescriptions.named(passage.sentence(spot), spot, owner);
      return;
    }
    if (owner.isPerson()) {
      byPerson(passage, spot, agent, owner);
      return;
    }
    if (owner.actor == null
        || !agent.standsForOwner()
        || owner.kind == NameKind.CAPITAL && owner.type == ActorType.LOCATION) {
      return;
    }
    Actor organ = organ(passage, spot, owner);
    if (organ != null) {
      spot.refersTo(organ);
      String of = offices.organOf(organ);
      spot.leads = of == null ? owner.actor : of;
      return;
    }
    boolean typeKept = spot.type != ActorType.PERSON;
    ActorType type = spot.type;
    spot.actor = owner.actor;
    spot.name = owner.name;
    spot.leads = owner.actor;
    spot.type = typeKept ? type : ActorType.PERSON;
  }

  /** "Haftar's forces" are the group he leads. */
  private static void byPerson(Passage passage, Spot spot, Agent agent, Spot owner) {
    Actor led = Linker.actor(passage, owner.leads);
    if (agent.standsForOwner() && led != null) {
      boolean isBody = Types.of(led) != ActorType.COUNTRY || agent.tie() == Agent.Tie.ARM;
      if (isBody) {
        spot.actor = led.id();
        spot.name = led.name();
        spot.leads = led.id();
      }
    }
  }

  /** The dictionary's own entry for "the Egyptian parliament", where it has exactly one. */
  private static @Nullable Actor organ(Passage passage, Spot spot, Spot owner) {
    Actor body = Linker.actor(passage, owner.actor);
    if (body == null || spot.type == ActorType.PERSON) {
      return null;
    }
    if ("government".equals(spot.noun) && spot.surface.contains("recogni")) {
      List<Reading> recognised =
          passage
              .dictionary()
              .alternatives("internationally recognised government of " + body.name());
      if (recognised.size() == 1) {
        return recognised.get(0).actor();
      }
    }
    for (String name : names(body, spot.noun)) {
      List<Reading> readings = passage.dictionary().alternatives(name);
      if (readings.size() == 1) {
        return readings.get(0).actor();
      }
    }
    return null;
  }

  private static List<String> names(Actor body, String noun) {
    String capital = Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
    List<String> demonyms = body.names(NameKind.DEMONYM);
    String people = demonyms.isEmpty() ? body.name() : demonyms.get(0);
    return List.of(
        people + " " + capital,
        people + " " + noun,
        capital + " of " + body.name(),
        body.name() + "'s " + noun,
        body.name() + " " + noun);
  }
}
