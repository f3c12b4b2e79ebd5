package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.actors.Agent;
import io.dateline.enrich.text.actors.Agents;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Resolves definite descriptions: "the general", "the government", "both sides", "his forces". */
final class Definites {
  private static final int NEAR = 4;
  private static final Agents AGENTS = Agents.shipped();

  void resolve(Passage passage, Sentence sentence, Discourse discourse, Spot spot) {
    String opening = sentence.form(spot.first).toLowerCase(Locale.ROOT);
    if (Pairs.isPair(sentence, spot)) {
      Pairs.resolve(passage, discourse, spot);
      return;
    }
    switch (opening) {
      case "the", "this", "that" -> definite(discourse, spot);
      case "his", "her", "their", "its" -> possessed(passage, discourse, spot, opening);
      default -> {}
    }
  }

  private static void definite(Discourse discourse, Spot spot) {
    Spot antecedent =
        PlaceDescriptions.isPlace(spot)
            ? PlaceDescriptions.antecedent(discourse, spot)
            : sameNoun(discourse, spot);
    if (antecedent == null && spot.isPerson() && spot.role != null) {
      antecedent =
          discourse.best(
              spot, NEAR * 2, each -> hasRole(each, spot.role) && !each.plural && each != spot);
    }
    if (antecedent == null && spot.type == ActorType.GOVERNMENT
        || spot.type == ActorType.ARMED_GROUP
        || spot.type == ActorType.PARTY
        || spot.type == ActorType.ORGANIZATION) {
      antecedent = antecedent != null ? antecedent : body(discourse, spot);
    }
    if (antecedent == null && isLeague(spot.noun)) {
      antecedent =
          discourse.best(
              spot,
              NEAR,
              each -> each.isName() && each.actor != null && each.type == ActorType.ORGANIZATION);
    }
    if (antecedent != null) {
      spot.refersTo(antecedent);
    }
  }

  /** "the parliament" after "Egypt's parliament". */
  private static @Nullable Spot sameNoun(Discourse discourse, Spot spot) {
    return discourse.last(
        each ->
            each.form == MentionForm.NOMINAL
                && each.actor != null
                && each.plural == spot.plural
                && each.noun.equals(spot.noun));
  }

  private static boolean hasRole(Spot each, String role) {
    if (!each.isPerson() || each.actor == null) {
      return false;
    }
    boolean titled =
        each.title != null
            && (role.equals(each.title.role()) || each.title.surface().endsWith(role));
    return titled || role.equals(each.role);
  }

  /** "the militia" is the last armed group, "the party" the last party, and so on. */
  private static @Nullable Spot body(Discourse discourse, Spot spot) {
    if (spot.plural || spot.noun.endsWith("s") || isNamedApart(spot) || isPeople(spot.noun)) {
      return null;
    }
    String word = spot.noun;
    boolean wide =
        "group".equals(word)
            || "movement".equals(word)
            || "organization".equals(word)
            || "organisation".equals(word);
    boolean arm = isArm(word);
    return discourse.best(
        spot,
        NEAR,
        each ->
            each.isName()
                && each.actor != null
                && (!arm || isHeadOf(each.name, word))
                && (each.type == spot.type && each.type != ActorType.GOVERNMENT
                    || wide && each.type == ActorType.ARMED_GROUP
                    || wide && each.type == ActorType.PARTY
                    || Types.isBody(each.type) && isHeadOf(each.name, word)));
  }

  /** "the alliance", "the bloc": a body of states, whatever else is called so. */
  private static boolean isLeague(String noun) {
    return "alliance".equals(noun) || "bloc".equals(noun);
  }

  /** "the police" are a state's, and not the last rebels named. */
  private static boolean isArm(String noun) {
    return AGENTS
        .agent(noun)
        .filter(each -> each.tie() == Agent.Tie.ARM && each.type() == ActorType.ARMED_GROUP)
        .isPresent();
  }

  /** Many who have no name in common. */
  private static boolean isPeople(String noun) {
    return switch (noun) {
      case "crowd", "mob", "population", "family", "community", "minority", "electorate" -> true;
      case "public", "diaspora", "industry" -> true;
      default -> false;
    };
  }

  /** "the Brexit movement": of whose kind the last movement named need not be. */
  private static boolean isNamedApart(Spot spot) {
    int space = spot.surface.indexOf(' ');
    for (int i = Math.max(0, space); i < spot.surface.length(); i++) {
      if (Character.isUpperCase(spot.surface.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** "the board" for "Board of Elections" and "Electoral Board", not for "Board Games Union". */
  private static boolean isHeadOf(String name, String word) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(word) || (' ' + lower).contains(' ' + word + " of ");
  }

  private static void possessed(Passage passage, Discourse discourse, Spot spot, String pronoun) {
    boolean personal = "his".equals(pronoun) || "her".equals(pronoun);
    Spot owner =
        discourse.best(
            spot,
            2,
            each ->
                personal
                    ? each.isPerson() && !each.plural
                    : Types.isBody(each.type) && each.actor != null);
    if (owner == null || owner == spot) {
      return;
    }
    boolean isArm =
        spot.type == ActorType.ARMED_GROUP
            || spot.type == ActorType.GOVERNMENT
            || spot.type == ActorType.COUNTRY && !spot.plural;
    String led = owner.isPerson() ? owner.leads : owner.actor;
    if (isArm && led != null) {
      spot.actor = led;
      spot.leads = led;
      spot.name = passage.dictionary().actor(led).map(each -> each.name()).orElse(owner.name);
    }
  }
}
