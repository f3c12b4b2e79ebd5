package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.actors.Agent;
import io.dateline.enrich.text.actors.Agents;
import io.dateline.enrich.text.actors.RoleTitles;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Descriptions of actors by a noun: "Turkish troops", "the Egyptian president", "Haftar's forces",
 * "protesters". What they are said to be of decides whom they are; those without are left for
 * {@link Coreference}.
 */
final class Descriptions {
  private static final int LONGEST_NOUN = 3;

  private final Agents agents;
  private final RoleTitles roles;
  private final OwnedDescriptions owned;

  Descriptions(Agents agents, RoleTitles roles, OwnedDescriptions owned) {
    this.agents = agents;
    this.roles = roles;
    this.owned = owned;
  }

  void find(Passage passage, Spots spots, Offices offices) {
    for (Sentence sentence : passage.sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        boolean noun =
            sentence.tag(i).startsWith("NN")
                || isGeneral(sentence, i)
                || Pairs.isOneOfTwo(sentence, i);
        if (noun && isFree(sentence, spots, i)) {
          Spot spot = describe(passage, sentence, spots, offices, i);
          if (spot != null) {
            Appositions.read(sentence, spots, spot);
            spots.add(spot);
          }
        }
      }
    }
  }

  /** "the general met": taggers take the rank for the adjective. */
  private static boolean isGeneral(Sentence sentence, int i) {
    boolean article = i > 0 && "DT".equals(sentence.tag(i - 1));
    boolean end = i + 1 >= sentence.size() || !isPart(sentence.tag(i + 1));
    return article && end && "general".equals(sentence.form(i));
  }

  private static boolean isPart(String tag) {
    return tag.startsWith("NN") || tag.startsWith("JJ") || "CD".equals(tag) || "CC".equals(tag);
  }

  /** Whether a noun ends its phrase and is no part of a name or a title before one. */
  private static boolean isFree(Sentence sentence, Spots spots, int i) {
    if (spots.at(sentence.index(), i) != null) {
      return false;
    }
    if (i + 1 >= sentence.size()) {
      return true;
    }
    boolean inCompound = sentence.tag(i + 1).startsWith("NN");
    Spot next = spots.at(sentence.index(), i + 1);
    return next == null ? !inCompound : next.first == i + 1 && !(next.isPerson() && next.isName());
  }

  private @Nullable Spot describe(
      Passage passage, Sentence sentence, Spots spots, Offices offices, int noun) {
    int both = Pairs.first(sentence, noun);
    if (both >= 0) {
      return Pairs.spot(passage, sentence, both, noun);
    }
    for (int length = Math.min(LONGEST_NOUN, noun + 1); length >= 1; length--) {
      int from = noun - length + 1;
      if (length > 1 && spots.at(sentence.index(), from) != null) {
        continue;
      }
      String phrase = phrase(sentence, from, noun);
      Optional<io.dateline.enrich.text.actors.Title> title = roles.title(phrase);
      Optional<Agent> agent = agents.agent(phrase);
      if (title.isPresent() && isOffice(title.get(), agent)) {
        return byTitle(passage, sentence, spots, offices, from, noun, title.get());
      }
      if (agent.isPresent()) {
        return byAgent(passage, sentence, spots, offices, from, noun, agent.get());
      }
    }
    return null;
  }

  private static boolean isOffice(
      io.dateline.enrich.text.actors.Title title, Optional<Agent> agent) {
    return title.role().isPresent() || agent.isEmpty() && !isWeak(title.surface());
  }

  /** Honorifics that are everyday adjectives or nouns. */
  private static boolean isWeak(String surface) {
    return switch (surface) {
      case "former",
          "ex-",
          "then",
          "acting",
          "incoming",
          "outgoing",
          "interim",
          "late",
          "veteran",
          "newly elected",
          "longtime",
          "count",
          "father",
          "sister",
          "brother",
          "don",
          "private",
          "major",
          "ret.",
          "saint",
          "mr.",
          "miss",
          "lady",
          "lord" ->
          true;
      default -> false;
    };
  }

  private static String phrase(Sentence sentence, int from, int to) {
    if (from == to) {
      return sentence.form(from);
    }
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i <= to; i++) {
      phrase.append(i == from ? "" : " ").append(sentence.form(i));
    }
    return phrase.toString();
  }

  private Spot byTitle(
      Passage passage,
      Sentence sentence,
      Spots spots,
      Offices offices,
      int from,
      int noun,
      io.dateline.enrich.text.actors.Title title) {
    NounPhrase phrase = NounPhrase.around(sentence, spots, from, noun);
    Spot spot = spot(passage, sentence, phrase, from, noun, title.surface());
    spot.type = ActorType.PERSON;
    spot.role = title.role().orElse(title.surface());
    if (phrase.owner() != null && !phrase.isIndefinite()) {
      owned.byRole(passage, sentence, spots, offices, spot, phrase.owner());
    }
    return spot;
  }

  private @Nullable Spot byAgent(
      Passage passage,
      Sentence sentence,
      Spots spots,
      Offices offices,
      int from,
      int noun,
      Agent agent) {
    NounPhrase phrase = NounPhrase.around(sentence, spots, from, noun);
    if (agent.tie() == Agent.Tie.MEANS && phrase.owner() == null) {
      return null;
    }
    Spot spot = spot(passage, sentence, phrase, from, noun, agent.noun());
    spot.type = Types.of(agent);
    if (PlaceDescriptions.isPlace(spot) && !PlaceDescriptions.isMention(spot, phrase)) {
      return null;
    }
    if (phrase.owner() != null) {
      owned.byAgent(passage, offices, spot, agent, phrase.owner());
    }
    return spot;
  }

  private static Spot spot(
      Passage passage, Sentence sentence, NounPhrase phrase, int from, int noun, String surface) {
    Spot spot =
        Spot.of(
            passage, sentence, Math.min(phrase.first(), from), phrase.last(), MentionForm.NOMINAL);
    spot.head = noun;
    spot.noun = surface.toLowerCase(Locale.ROOT);
    spot.plural = sentence.tag(noun).endsWith("S");
    return spot;
  }
}
