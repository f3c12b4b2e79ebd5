package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.syntax.Sentence;

/**
 * Descriptions of a person between commas behind the name: "Ana Ferreira, a lawyer from Porto,".
 */
final class Appositions {
  private Appositions() {}

  /** Gives an unresolved description whose name stands right before it that person. */
  static void read(Sentence sentence, Spots spots, Spot spot) {
    if (spot.actor != null || spot.plural || !spot.isPerson() || spot.first < 2) {
      return;
    }
    Spot name = spots.endingAt(sentence.index(), spot.first - 1);
    boolean apposed =
        name != null
            && name.isName()
            && name.isPerson()
            && name.actor != null
            && ",".equals(sentence.form(spot.first - 1))
            && "DT".equals(sentence.tag(spot.first))
            && !isSubject(sentence, spot.last);
    if (apposed) {
      spot.refersTo(name);
    }
  }

  /** "After meeting Merkel, the minister left": what follows is a clause of its own. */
  private static boolean isSubject(Sentence sentence, int at) {
    String tag = at < sentence.size() ? sentence.tag(at) : "";
    return "VBD".equals(tag) || "VBZ".equals(tag) || "VBP".equals(tag) || "MD".equals(tag);
  }
}
