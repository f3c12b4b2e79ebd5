package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.NameKind;
import io.dateline.enrich.text.actors.Parent;
import io.dateline.enrich.text.actors.Reading;
import io.dateline.enrich.text.actors.Role;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom an article is about as far as its unambiguous names tell: the ground for all other links.
 */
final class ArticleContext {
  /** How near a country stands: beside the spot, nearest before it, somewhere in the sentence. */
  static final int ADJACENT = 3;

  private static final int NEAREST = 2;
  private static final int NEAR = 1;

  private final Passage passage;
  private final Spots spots;
  private final Offices offices;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> inFull = new HashSet<>();
  private final Set<String> strangers = new HashSet<>();
  private final Map<String, Spot> bodies = new HashMap<>();

  ArticleContext(Passage passage, Spots spots) {
    this.passage = passage;
    this.spots = spots;
    this.offices = new Offices(passage.dictionary(), passage.day());
    for (Spot each : spots.all()) {
      count(each);
    }
  }

  Offices offices() {
    return offices;
  }

  /** Whether a full name of the actor stands somewhere in the article. */
  boolean isNamedInFull(String id) {
    return inFull.contains(id);
  }

  /**
   * Whether the article names somebody in full whom the dictionary does not know, and who bears it.
   */
  boolean isBorneByOther(String surname) {
    return strangers.contains(surname);
  }

  /**
   * The firm or the like whose longer name begins with the word: "Ford" of "Ford Motor Company".
   */
  @Nullable Spot bodyNamed(String word) {
    return bodies.get(word);
  }

  boolean holdsOffice(Actor actor) {
    return !actor.rolesOn(passage.day()).isEmpty() || actor.roles().isEmpty();
  }

  /** Whether the article names what the actor belongs to or holds an office of. */
  boolean isNear(Actor actor) {
    return counts.containsKey(actor.id()) && inFull.contains(actor.id())
        || parents(actor).stream().anyMatch(counts::containsKey);
  }

  /** Up to 1: how much the article speaks of the actor's surroundings. */
  double relevance(Actor actor) {
    int most = 0;
    for (String parent : parents(actor)) {
      most = Math.max(most, counts.getOrDefault(parent, 0));
    }
    double own = inFull.contains(actor.id()) ? 0.5 : 0;
    return own + Math.min(most, 5) * 0.1;
  }

  Set<String> parents(Actor actor) {
    Set<String> parents = new HashSet<>();
    for (Parent each : actor.parents()) {
      parents.add(each.id());
    }
    for (Role each : actor.roles()) {
      parents.add(each.of());
    }
    return parents;
  }

  /** The countries around a spot, those named and those other actors of the sentence are of. */
  Map<String, Integer> neighbours(Spot spot) {
    Sentence sentence = passage.sentence(spot);
    Map<String, Integer> found = new HashMap<>();
    Spot nearest = null;
    for (Spot each : spots.in(spot.sentence)) {
      if (each != spot
          && each.readings.size() == 1
          && each.last <= spot.first
          && !isAdjacent(sentence, spot, each)) {
        nearest = each;
      }
      if (each != spot && isWhere(sentence, spot, each)) {
        for (String id : surroundings(each)) {
          found.merge(id, NEAREST, Math::max);
        }
      }
      if (each != spot && isCountry(each)) {
        String id = each.readings.get(0).actor().id();
        found.merge(id, isAdjacent(sentence, spot, each) ? ADJACENT : NEAR, Math::max);
      }
    }
    if (nearest != null) {
      for (String id : surroundings(nearest.readings.get(0).actor())) {
        found.merge(id, NEAREST, Math::max);
      }
    }
    return found;
  }

  /** "the House of Representatives in Tobruk", "In Washington, the House of Representatives". */
  private static boolean isWhere(Sentence sentence, Spot spot, Spot each) {
    boolean behind = each.first == spot.last + 1 && "in".equals(sentence.form(spot.last));
    boolean opening = each.first == 1 && "in".equalsIgnoreCase(sentence.form(0));
    return behind || opening && each.last < spot.first;
  }

  private Set<String> surroundings(Spot place) {
    Set<String> found = new HashSet<>();
    for (Reading each : place.readings) {
      if (Types.of(each.actor()) != ActorType.PERSON) {
        found.addAll(surroundings(each.actor()));
      }
    }
    return found;
  }

  private static boolean isAdjacent(Sentence sentence, Spot spot, Spot each) {
    boolean before =
        each.last == spot.first
            || each.last == spot.first - 1 && "'s".equals(sentence.form(each.last));
    boolean after =
        each.first >= spot.last
            && each.first <= spot.last + 2
            && spot.last < sentence.size()
            && "of".equals(sentence.form(spot.last));
    return before || after;
  }

  /** The actor itself, what it belongs to and what those belong to. */
  private Set<String> surroundings(Actor actor) {
    Set<String> found = withTheirs(parents(actor));
    found.add(actor.id());
    return found;
  }

  /** Parents and what those belong to. */
  Set<String> withTheirs(Set<String> parents) {
    Set<String> found = new HashSet<>(parents);
    for (String each : parents) {
      passage.dictionary().actor(each).ifPresent(parent -> found.addAll(parents(parent)));
    }
    return found;
  }

  private static boolean isCountry(Spot spot) {
    if (spot.readings.isEmpty()) {
      return false;
    }
    Reading first = spot.readings.get(0);
    return Types.of(first.actor()) == ActorType.COUNTRY
        && (spot.form == MentionForm.DEMONYM || first.kind() != NameKind.CAPITAL);
  }

  private void count(Spot spot) {
    List<Reading> readings = spot.readings;
    if (spot.isName() && spot.length() > 1) {
      if (readings.isEmpty() && spot.isPerson()) {
        strangers.add(Names.lastWord(spot.surface));
      } else if (spot.type == ActorType.ORGANIZATION) {
        bodies.putIfAbsent(passage.sentence(spot).form(spot.first), spot);
      }
    }
    if (readings.size() == 1 && !readings.get(0).needsSupport()) {
      Reading only = readings.get(0);
      counts.merge(only.actor().id(), 1, Integer::sum);
      if (only.kind() == NameKind.NAME || only.kind() == NameKind.ALIAS) {
        inFull.add(only.actor().id());
      }
    } else if (readings.size() > 1) {
      for (Reading each : readings) {
        if (each.kind() == NameKind.NAME) {
          counts.merge(each.actor().id(), 1, Integer::sum);
          inFull.add(each.actor().id());
        }
      }
    }
  }
}
