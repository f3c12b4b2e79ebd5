package io.dateline.enrich.text.mentions;

import java.util.List;

/** Whether a person may be "he" or "she", by titles and forenames; most say nothing. */
enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  static Gender of(Spot person, NameCues cues) {
    String title = person.title == null ? "" : person.title.surface();
    if (cues.is("female-title", title) || cues.is("female-title", person.noun)) {
      return FEMALE;
    }
    if (cues.is("male-title", title) || cues.is("male-title", person.noun)) {
      return MALE;
    }
    List<String> words = Names.words(person.name);
    if (words.size() > 1) {
      return cues.is("female-name", words.get(0)) ? FEMALE : MALE;
    }
    return UNKNOWN;
  }

  boolean agrees(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
