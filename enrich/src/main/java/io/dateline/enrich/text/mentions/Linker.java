package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.NameKind;
import io.dateline.enrich.text.actors.Reading;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a name of the dictionary means here: by the kind of name, offices held on the day of
 * the article, the title and the people or country beside it, and who else the article is about.
 */
final class Linker {
  private static final double NEVER = -100;
  private static final double EXTINCT = 0.6;
  private static final double[] NEIGHBOUR = {0, 1, 1.8, 4};

  /** Offices that nobody holds for another country than their own. */
  private static final Set<String> OFFICES_AT_HOME =
      Set.of(
          "president",
          "vice-president",
          "prime-minister",
          "deputy-prime-minister",
          "chancellor",
          "monarch",
          "foreign-minister",
          "defence-minister",
          "interior-minister",
          "finance-minister",
          "justice-minister",
          "economy-minister",
          "energy-minister",
          "health-minister",
          "education-minister",
          "minister",
          "deputy-minister",
          "senator",
          "governor",
          "mayor");

  private final Passage passage;
  private final Spots spots;
  private final ArticleContext context;
  private final Surnames surnames;
  private @Nullable Spot seen;
  private Map<String, Integer> besideSeen = Map.of();

  Linker(Passage passage, Spots spots, ArticleContext context, NameCues cues) {
    this.surnames = new Surnames(passage, context, cues);
    this.passage = passage;
    this.spots = spots;
    this.context = context;
  }

  /** Links all but persons' surnames; those need the titles read first. */
  void linkNames() {
    for (Spot each : spots.all()) {
      if (!each.readings.isEmpty() && !Surnames.isSurname(each)) {
        link(each);
      }
    }
  }

  void linkSurnames() {
    for (Spot each : spots.all()) {
      if (!each.readings.isEmpty() && each.actor == null) {
        link(each);
      }
    }
  }

  private void link(Spot spot) {
    Reading best = null;
    double most = 0;
    boolean capital = spot.readings.stream().anyMatch(each -> isStandIn(each.kind()));
    for (Reading each : spot.readings) {
      double score = score(spot, each);
      if (capital && Types.of(each.actor()) == ActorType.LOCATION) {
        spot.place = each.actor();
        score = 0;
      }
      if (score > most) {
        most = score;
        best = each;
      }
    }
    if (best != null) {
      spot.refersTo(best.actor());
      spot.kind = best.kind();
      if (spot.isName() || spot.form == MentionForm.DEMONYM) {
        spot.form = best.kind() == NameKind.DEMONYM ? MentionForm.DEMONYM : MentionForm.NAME;
      }
    } else if (Surnames.isSurname(spot) && (spot.supported || spot.title != null)) {
      leaveUnknown(spot);
    } else {
      spots.remove(spot);
    }
  }

  /** "Ford", where nobody of the dictionary is meant: the firm, where the article names one so. */
  private void leaveUnknown(Spot spot) {
    spot.readings = List.of();
    Spot body = spot.title == null ? context.bodyNamed(spot.surface) : null;
    if (body != null) {
      NameChains.give(body);
      spot.refersTo(body);
      spot.type = body.type;
    } else {
      spot.type = spot.title == null && spot.tagged != null ? spot.tagged : ActorType.PERSON;
    }
  }

  /**
   * Unlinks full names of persons whose title here is of a country they never served: "Canadian
   * Defence Minister John Bolton" is another John Bolton.
   */
  void unlinkOthers() {
    Set<String> others = new HashSet<>();
    for (Spot each : spots.all()) {
      Actor actor = each.isName() && each.isPerson() ? actor(passage, each.actor) : null;
      if (actor != null && isOfOther(each, actor)) {
        others.add(actor.id());
      }
    }
    for (Spot each : spots.all()) {
      if (each.actor != null && others.contains(each.actor) && each.isPerson()) {
        each.actor = null;
        each.kind = null;
        each.readings = List.of();
        each.name = each.surface;
      }
    }
  }

  private boolean isOfOther(Spot spot, Actor actor) {
    Title title = spot.title;
    boolean direct = spot.first > 0 && !",".equals(passage.sentence(spot).form(spot.first - 1));
    if (title == null || title.role() == null || title.owner() == null || !direct) {
      return false;
    }
    Actor owner = actor(passage, title.owner());
    boolean country = owner != null && Types.of(owner) == ActorType.COUNTRY;
    return country
        && !actor.roles().isEmpty()
        && spot.length() > 1
        && OFFICES_AT_HOME.contains(title.role())
        && !context.offices().wasLeader(actor)
        && !context.withTheirs(context.parents(actor)).contains(title.owner());
  }

  private double score(Spot spot, Reading reading) {
    Actor actor = reading.actor();
    double score = base(reading.kind()) + context.relevance(actor);
    if (reading.common() && !isNameHere(spot)) {
      return NEVER;
    }
    if (!actor.parents().isEmpty() && actor.parentsOn(passage.day()).isEmpty()) {
      score -= EXTINCT;
    }
    if (reading.needsSupport()) {
      score += support(spot, reading);
    }
    if (spot.title != null) {
      score += titleFit(spot.title, actor);
    }
    if (Types.of(actor) != ActorType.PERSON) {
      score += besides(spot, actor);
    } else if (spot.supported && spot.type != ActorType.PERSON) {
      score -= 0.5;
    }
    return score;
  }

  /** The city's own entry is kept aside until {@link Metonyms} decides. */
  private static boolean isStandIn(NameKind kind) {
    return kind == NameKind.CAPITAL || kind == NameKind.SEAT;
  }

  private static double base(NameKind kind) {
    return switch (kind) {
      case NAME -> 3;
      case ALIAS -> 2.8;
      case ACRONYM -> 2.6;
      case DEMONYM -> 2.5;
      case SEAT -> 2.2;
      case CAPITAL -> 2.0;
      case SHORT -> 0;
      case NOMINAL -> NEVER;
    };
  }

  /** A short form counts with its full name in the article, an office that fits, or no rival. */
  private double support(Spot spot, Reading reading) {
    Actor actor = reading.actor();
    if (Types.of(actor) == ActorType.PERSON) {
      return surnames.support(spot, reading, spot.title == null ? 0 : titleFit(spot.title, actor));
    }
    double score = context.isNamedInFull(actor.id()) ? 3 : 0;
    return score + (context.isNear(actor) ? 2 : spot.readings.size() == 1 ? 1 : 0.2);
  }

  private double titleFit(Title title, Actor actor) {
    if (Types.of(actor) != ActorType.PERSON) {
      return NEVER;
    }
    String role = title.role();
    if (role == null) {
      return context.isNear(actor) ? 1 : 0.4;
    }
    return context.offices().fit(actor, role, title.owner());
  }

  /** "Egypt's House of Representatives", "House of Representatives of Libya". */
  private double besides(Spot spot, Actor actor) {
    Set<String> parents = context.parents(actor);
    if (parents.isEmpty()) {
      return 0;
    }
    Map<String, Integer> neighbours = neighbours(spot);
    if (neighbours.isEmpty()) {
      return 0;
    }
    double score = 0;
    for (String parent : context.withTheirs(parents)) {
      if (neighbours.containsKey(parent)) {
        score += NEIGHBOUR[neighbours.get(parent)];
      } else if (neighbours.containsValue(ArticleContext.ADJACENT)) {
        score -= 1;
      }
    }
    return score;
  }

  private Map<String, Integer> neighbours(Spot spot) {
    if (spot != seen) {
      seen = spot;
      besideSeen = context.neighbours(spot);
    }
    return besideSeen;
  }

  /** Whether a word that may be ordinary is written as a name: "Turkey signed", not "turkey". */
  private boolean isNameHere(Spot spot) {
    return spot.supported || spot.title != null || spot.length() > 1 || isProper(spot);
  }

  private boolean isProper(Spot spot) {
    Sentence sentence = passage.sentence(spot);
    String tag = sentence.tag(spot.first);
    if (spot.begin > sentence.begin(spot.first)) {
      return true;
    }
    return tag.startsWith("NNP") || "JJ".equals(tag) && spot.form == MentionForm.DEMONYM;
  }

  static @Nullable Actor actor(Passage passage, @Nullable String id) {
    return id == null ? null : passage.dictionary().actor(id).orElse(null);
  }
}
