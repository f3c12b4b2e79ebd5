package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.syntax.Sentence;

/** Names of what happened or was agreed ("Iraq War", "2015 Egyptian election") name no actor. */
final class Events {
  private static final int REACH = 5;

  private final NameCues cues;

  Events(NameCues cues) {
    this.cues = cues;
  }

  /** Whether the tokens are the name of an event. */
  boolean isEvent(Sentence sentence, int first, int last) {
    return last - first > 1
        && (cues.is("event", sentence.form(last - 1))
            || cues.is("undertaking", sentence.form(first))
                && Character.isUpperCase(sentence.form(first).charAt(0)));
  }

  /** Whether a name before {@code at} is only a part of an event's name. */
  boolean continues(Sentence sentence, int at) {
    for (int i = at; i < Math.min(sentence.size(), at + REACH); i++) {
      String form = sentence.form(i);
      boolean capital = Character.isUpperCase(form.charAt(0));
      if (cues.is(capital ? "event" : "ballot", form)) {
        return true;
      }
      String tag = sentence.tag(i);
      if (!tag.startsWith("NN") && !tag.startsWith("JJ") || !capital && cues.headed(form) != null) {
        return false;
      }
    }
    return false;
  }

  /** Whether a country before {@code at} is only told as the place of a ballot. */
  boolean isBallot(Sentence sentence, int at) {
    for (int i = at; i < Math.min(sentence.size(), at + REACH); i++) {
      if (cues.is("ballot", sentence.form(i))) {
        return true;
      }
      String tag = sentence.tag(i);
      if (!tag.startsWith("NN") && !tag.startsWith("JJ")) {
        return false;
      }
    }
    return false;
  }
}
