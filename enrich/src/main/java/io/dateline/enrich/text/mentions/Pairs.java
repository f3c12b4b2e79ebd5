package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** "both sides", "the two leaders", "the latter": what stands for two actors or for one of two. */
final class Pairs {
  private static final int NEAR = 4;
  private static final int LONGEST_TITLE = 7;
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

  /**
   * The two names joined by "and" last, else the only two of the nearest sentence that has two; for
   * "the latter" the second of the last two.
   */
  static void resolve(Passage passage, Discourse discourse, Spot spot) {
    if (!spot.plural) {
      oneOfTwo(discourse, spot);
      return;
    }
    Set<String> owners = owners(passage, spot);
    Predicate<Spot> fits = each -> fits(spot, each) && isOf(passage, each, owners);
    List<Spot> joined = joined(passage, discourse, spot, fits);
    spot.members = joined.isEmpty() ? onlyTwo(discourse, spot, fits) : joined;
  }

  /** Libya in "both Libyan sides": two others, whoever was spoken of before, are not meant. */
  private static Set<String> owners(Passage passage, Spot spot) {
    Sentence sentence = passage.sentence(spot);
    Set<String> owners = new HashSet<>();
    for (int i = spot.first + 1; i < spot.head; i++) {
      if (Character.isUpperCase(sentence.form(i).charAt(0))) {
        owners.add(sentence.form(i));
        passage
            .dictionary()
            .alternatives(sentence.form(i))
            .forEach(each -> owners.add(each.actor().id()));
      }
    }
    return owners;
  }

  private static boolean isOf(Passage passage, Spot each, Set<String> owners) {
    Actor actor = owners.isEmpty() ? null : Linker.actor(passage, each.actor);
    return owners.isEmpty()
        || actor != null
            && (actor.parents().stream().anyMatch(of -> owners.contains(of.id()))
                || actor.roles().stream().anyMatch(of -> owners.contains(of.of())));
  }

  /** The last two spots that fit with nothing but "and" and titles between, in order; or none. */
  static List<Spot> joined(
      Passage passage, Discourse discourse, Spot anaphor, Predicate<Spot> fits) {
    Spot second = null;
    for (Spot each : discourse.recent()) {
      if (anaphor.sentence - each.sentence > NEAR) {
        break;
      }
      if (fits.test(each)) {
        if (second != null && areJoined(passage, each, second)) {
          return List.of(each, second);
        }
        second = each;
      }
    }
    return List.of();
  }

  private static boolean areJoined(Passage passage, Spot first, Spot second) {
    Sentence sentence = passage.sentence(first);
    int gap = second.first - first.last;
    if (first.sentence != second.sentence || gap < 1 || gap > LONGEST_TITLE) {
      return false;
    }
    for (int i = first.last + 1; i < second.first; i++) {
      String tag = sentence.tag(i);
      if (!tag.startsWith("NN") && !tag.startsWith("JJ") && !"DT".equals(tag)) {
        return false;
      }
    }
    return "and".equals(sentence.form(first.last)) && !Objects.equals(first.actor, second.actor);
  }

  private static List<Spot> onlyTwo(Discourse discourse, Spot spot, Predicate<Spot> fits) {
    List<Spot> found = new ArrayList<>(3);
    int sentence = -1;
    for (Spot each : discourse.recent()) {
      if (each.sentence == spot.sentence || !fits.test(each)) {
        continue;
      }
      if (each.sentence != sentence && found.size() > 1) {
        break;
      }
      if (each.sentence != sentence) {
        found.clear();
        sentence = each.sentence;
      }
      if (found.stream().noneMatch(other -> Objects.equals(other.actor, each.actor))) {
        found.add(0, each);
      }
    }
    return found.size() == 2 && spot.sentence - sentence <= NEAR ? List.copyOf(found) : List.of();
  }

  private static boolean fits(Spot spot, Spot each) {
    if (each.actor == null || each.plural || each.form != MentionForm.NAME) {
      return false;
    }
    return spot.isPerson()
        ? each.isPerson()
        : Types.isBody(each.type) && each.type != ActorType.MEDIA;
  }

  private static void oneOfTwo(Discourse discourse, Spot spot) {
    List<Spot> found = new ArrayList<>(2);
    for (Spot each : discourse.recent()) {
      boolean named = each.actor != null && each.form == MentionForm.NAME;
      if (named && found.stream().noneMatch(other -> Objects.equals(other.actor, each.actor))) {
        found.add(each);
      }
      if (found.size() == 2) {
        Spot meant = found.get("latter".equals(spot.noun) ? 0 : 1);
        spot.refersTo(meant);
        spot.type = meant.type;
        return;
      }
    }
  }

  private static boolean isOpening(String form) {
    return "the".equals(form) || "both".equals(form) || "these".equals(form);
  }

  private static String lower(Sentence sentence, int i) {
    return sentence.form(i).toLowerCase(Locale.ROOT);
  }
}
