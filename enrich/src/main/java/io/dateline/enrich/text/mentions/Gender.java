package io.dateline.enrich.text.mentions;

import java.util.List;

/** Whether a person may be "he" or "she", by titles and forenames; most say nothing. */
enum Gender {
  MALE,
  FEMALE,
  /** A full name whose forename is in no list: more often a man's. */
  UNLISTED,
  UNKNOWN;

  static Gender of(Spot person, NameCues cues) {
    Gender titled = ofTitle(person, cues);
    return titled == UNKNOWN ? ofName(person.name, cues) : titled;
  }

  /** "Mrs. Ruiz", "the actress" */
  static Gender ofTitle(Spot person, NameCues cues) {
    String title = person.title == null ? "" : person.title.surface();
    if (cues.is("female-title", title) || cues.is("female-title", person.noun)) {
      return FEMALE;
    }
    boolean male = cues.is("male-title", title) || cues.is("male-title", person.noun);
    return male ? MALE : UNKNOWN;
  }

  /** By the forename; a surname alone says nothing. */
  static Gender ofName(String name, NameCues cues) {
    List<String> words = Names.words(name);
    if (words.size() < 2 || isParticle(words.get(0))) {
      return UNKNOWN;
    }
    String forename = words.get(0);
    return cues.is("female-name", forename)
        ? FEMALE
        : cues.is("male-name", forename) ? MALE : UNLISTED;
  }

  /** "La Riva", "de Gaulle": a surname alone. */
  static boolean isParticle(String word) {
    return switch (word) {
      case "la", "le", "de", "del", "di", "da", "du", "van", "von", "al", "el", "bin", "ben" ->
          true;
      default -> false;
    };
  }

  boolean agrees(Gender other) {
    return this == UNKNOWN
        || other == UNKNOWN
        || this == other
        || this == MALE && other == UNLISTED;
  }

  /** Whether a woman may be meant where no other woman is spoken of. */
  boolean mayBe(Gender other) {
    return agrees(other) || other == UNLISTED;
  }
}
