package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.actors.NameKind;
import io.dateline.enrich.text.dates.Dateline;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.Locale;
import java.util.Optional;

/**
 * Capitals and residences: governments where they act or are acted on ("Ankara's offer", "the
 * Kremlin said"), places where they are places ("in Ankara", "the airport of Ankara").
 */
final class Metonyms {
  private static final int REACH = 4;

  private final NameCues cues;

  Metonyms(NameCues cues) {
    this.cues = cues;
  }

  void decide(Passage passage, Spots spots) {
    for (Spot each : spots.all()) {
      if (each.kind == NameKind.CAPITAL || each.kind == NameKind.SEAT) {
        decide(passage, passage.sentence(each), spots, each);
      }
    }
  }

  private void decide(Passage passage, Sentence sentence, Spots spots, Spot spot) {
    if (isPlace(passage, sentence, spots, spot)) {
      if (spot.place == null) {
        spot.actor = Names.provisionalId(spot.surface);
        spot.name = spot.surface;
      } else {
        spot.refersTo(spot.place);
      }
      spot.type = ActorType.LOCATION;
      spot.leads = null;
    } else {
      spot.leads = spot.type == ActorType.COUNTRY ? null : spot.leads;
      spot.type = ActorType.GOVERNMENT;
    }
  }

  private boolean isPlace(Passage passage, Sentence sentence, Spots spots, Spot spot) {
    if (isPartOfCompound(sentence, spot)) {
      return !sentence.form(spot.first).toLowerCase(Locale.ROOT).endsWith("backed");
    }
    if (spot.last < sentence.size() && isPlaceNoun(sentence, spot.last)) {
      return true;
    }
    String before = before(sentence, spot.first - 1);
    if (cues.is("place-before", before)) {
      return true;
    }
    if (isInDateline(passage, sentence, spot) || isApposed(sentence, spots, spot)) {
      return true;
    }
    return switch (before) {
      case "of" -> isOfPlace(sentence, spot);
      case "to", "from", "on", "for" -> isGoal(sentence, spot, before);
      case "and", "or" -> isSecondPlace(spots, sentence, spot);
      case "between", "with", "by", "against", "as" -> false;
      case "," -> !isSubject(sentence, spot.last);
      default -> !isActor(sentence, spot);
    };
  }

  private static boolean isPartOfCompound(Sentence sentence, Spot spot) {
    return spot.end < sentence.end(spot.last - 1) && sentence.form(spot.last - 1).indexOf('-') > 0;
  }

  private boolean isPlaceNoun(Sentence sentence, int at) {
    int noun = "'s".equals(sentence.form(at)) ? at + 1 : at;
    for (int i = noun; i < Math.min(sentence.size(), noun + 3); i++) {
      if (cues.is("place-after", sentence.form(i))) {
        return true;
      }
      if (!sentence.tag(i).startsWith("JJ") && !sentence.tag(i).startsWith("NN")) {
        return false;
      }
    }
    return false;
  }

  private static String before(Sentence sentence, int at) {
    int i = at;
    while (i >= 0 && "the".equalsIgnoreCase(sentence.form(i))) {
      i--;
    }
    return i < 0 ? "" : sentence.form(i).toLowerCase(Locale.ROOT);
  }

  private static boolean isInDateline(Passage passage, Sentence sentence, Spot spot) {
    if (spot.first > 0) {
      return false;
    }
    Optional<Dateline> line = Dateline.at(passage.text(), sentence.begin());
    return line.isPresent() && line.get().begin() == spot.begin;
  }

  /** "the capital, Tripoli", "Tripoli, the Libyan capital". */
  private static boolean isApposed(Sentence sentence, Spots spots, Spot spot) {
    int from = spot.first - 1;
    if (from > 0 && ",".equals(sentence.form(from)) && isTown(sentence.form(from - 1))) {
      return true;
    }
    if (spot.last >= sentence.size() || !",".equals(sentence.form(spot.last))) {
      return false;
    }
    for (int i = spot.last + 1; i < Math.min(sentence.size(), spot.last + 1 + REACH); i++) {
      if (isTown(sentence.form(i))) {
        return true;
      }
    }
    Spot next = spot.last + 1 < sentence.size() ? spots.at(spot.sentence, spot.last + 1) : null;
    return next != null && spot.actor != null && spot.actor.equals(next.actor);
  }

  private static boolean isTown(String form) {
    return "capital".equals(form) || "city".equals(form) || "town".equals(form);
  }

  /** "the streets of Ankara" are a place's, "the support of Ankara" is a government's. */
  private boolean isOfPlace(Sentence sentence, Spot spot) {
    for (int i = spot.first - 1; i >= Math.max(0, spot.first - REACH); i--) {
      if (cues.is("place-after", sentence.form(i)) || isTown(sentence.form(i))) {
        return true;
      }
      if (cues.is("government-of", sentence.form(i))) {
        return false;
      }
    }
    return !"accuse".equals(lemmaBefore(sentence, spot));
  }

  private static String lemmaBefore(Sentence sentence, Spot spot) {
    return spot.first < 2 ? "" : sentence.lemma(spot.first - 2);
  }

  /** "flew to Ankara" and "offensive on Tripoli" are places; "demand from Ankara" is none. */
  private boolean isGoal(Sentence sentence, Spot spot, String preposition) {
    int at = spot.first - 2;
    for (int i = at; i >= Math.max(0, at - REACH); i--) {
      String form = sentence.form(i);
      if (cues.is("movement", form)) {
        return true;
      }
      if (sentence.tag(i).startsWith("VB")) {
        return "on".equals(preposition) && cues.is("movement", sentence.lemma(i));
      }
    }
    return false;
  }

  private static boolean isSecondPlace(Spots spots, Sentence sentence, Spot spot) {
    Spot former = spots.endingAt(spot.sentence, spot.first - 1);
    return former != null && former.type == ActorType.LOCATION && !isSubject(sentence, spot.last);
  }

  private static boolean isActor(Sentence sentence, Spot spot) {
    if (spot.last >= sentence.size()) {
      return spot.first > 0 && sentence.tag(spot.first - 1).startsWith("VB");
    }
    String next = sentence.form(spot.last);
    boolean objectOfVerb = spot.first > 0 && sentence.tag(spot.first - 1).startsWith("VB");
    boolean possessive = "'s".equals(next) || "'".equals(next);
    boolean compound = sentence.tag(spot.last).startsWith("NN");
    boolean pair = "and".equals(next);
    return objectOfVerb || possessive || compound || pair || isSubject(sentence, spot.last);
  }

  /** Whether a verb that is neither passive nor "lies" follows. */
  private static boolean isSubject(Sentence sentence, int at) {
    for (int i = at; i < Math.min(sentence.size(), at + REACH); i++) {
      String tag = sentence.tag(i);
      if ("VBD".equals(tag) || "VBZ".equals(tag) || "MD".equals(tag) || "VBP".equals(tag)) {
        return !isLying(sentence.lemma(i));
      }
      if (!tag.startsWith("RB") && !",".equals(tag)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isLying(String lemma) {
    return "lie".equals(lemma) || "sit".equals(lemma) || "fall".equals(lemma);
  }
}
