package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** "both sides", "the two leaders", "the latter": what stands for two actors or for one of two. */
final class Pairs {
  private static final int NEAR = 4;
  private static final Set<String> PERSONS =
      Set.of(
          "leaders",
          "presidents",
          "ministers",
          "men",
          "women",
          "candidates",
          "diplomats",
          "chiefs");
  private static final Set<String> BODIES =
      Set.of(
          "sides",
          "countries",
          "parties",
          "nations",
          "governments",
          "rivals",
          "states",
          "neighbours",
          "neighbors",
          "allies",
          "camps",
          "capitals",
          "powers",
          "armies",
          "groups",
          "factions",
          "foes");

  private Pairs() {}

  /** Where "both sides" begins whose noun is {@code noun}; -1 where it is no such phrase. */
  static int first(Sentence sentence, int noun) {
    if (isOneOfTwo(sentence, noun)) {
      return noun - 1;
    }
    String form = lower(sentence, noun);
    if (!PERSONS.contains(form) && !BODIES.contains(form)) {
      return -1;
    }
    for (int i = noun - 1; i >= Math.max(0, noun - 3); i--) {
      String word = lower(sentence, i);
      if ("both".equals(word) || "two".equals(word)) {
        return i > 0 && isOpening(lower(sentence, i - 1)) ? i - 1 : i;
      }
      if (!sentence.tag(i).startsWith("JJ")
          && !sentence.tag(i).startsWith("NN")
          && !"the".equals(word)) {
        return -1;
      }
    }
    return -1;
  }

  /** "the latter", "the former" without a noun behind. */
  static boolean isOneOfTwo(Sentence sentence, int i) {
    String form = lower(sentence, i);
    if (i == 0
        || !"latter".equals(form) && !"former".equals(form)
        || !"the".equals(lower(sentence, i - 1))) {
      return false;
    }
    return i + 1 >= sentence.size()
        || !sentence.tag(i + 1).startsWith("NN")
            && !sentence.tag(i + 1).startsWith("JJ")
            && !sentence.tag(i + 1).startsWith("CD");
  }

  static Spot spot(Passage passage, Sentence sentence, int first, int noun) {
    Spot spot = Spot.of(passage, sentence, first, noun + 1, MentionForm.NOMINAL);
    spot.noun = lower(sentence, noun);
    spot.type = PERSONS.contains(spot.noun) ? ActorType.PERSON : ActorType.ORGANIZATION;
    spot.plural = !isOneOfTwo(sentence, noun);
    return spot;
  }

  static boolean isPair(Sentence sentence, Spot spot) {
    return first(sentence, spot.head) == spot.first;
  }

  /** The last two that fit, or the one of them that is meant. */
  static void resolve(Discourse discourse, Spot spot) {
    boolean one = !spot.plural;
    List<Spot> members = new ArrayList<>(2);
    Predicate<Spot> fits =
        each ->
            each.actor != null
                && !each.plural
                && each.form != MentionForm.NOMINAL
                && each.form != MentionForm.PRONOUN
                && (one || (spot.isPerson() ? each.isPerson() : Types.isBody(each.type)))
                && members.stream().noneMatch(other -> each.actor.equals(other.actor));
    for (int i = 0; i < 2; i++) {
      Spot next = one ? discourse.last(fits) : discourse.best(spot, NEAR, fits);
      if (next != null) {
        members.add(0, next);
      }
    }
    if (members.size() < 2) {
      return;
    }
    if (one) {
      Spot meant = members.get("latter".equals(spot.noun) ? 1 : 0);
      spot.refersTo(meant);
      spot.type = meant.type;
    } else {
      spot.members = List.copyOf(members);
    }
  }

  private static boolean isOpening(String form) {
    return "the".equals(form) || "both".equals(form) || "these".equals(form);
  }

  private static String lower(Sentence sentence, int i) {
    return sentence.form(i).toLowerCase(Locale.ROOT);
  }
}
