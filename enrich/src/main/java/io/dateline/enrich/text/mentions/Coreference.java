package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through an article once and says whom descriptions without an owner ("the general", "both
 * sides", "the government", "his forces") and pronouns stand for, by what was spoken of before.
 */
final class Coreference {
  private final Definites definites;
  private final Pronouns pronouns;

  Coreference(NameCues cues) {
    this.definites = new Definites();
    this.pronouns = new Pronouns(cues);
  }

  void resolve(Passage passage, Spots spots) {
    Discourse discourse = new Discourse(passage);
    Speakers speakers = new Speakers(passage);
    boolean open = false;
    for (Sentence sentence : passage.sentences()) {
      Quotes quotes = Quotes.of(sentence, open && !Speakers.opensParagraph(passage, sentence));
      open = quotes.isOpen();
      List<Spot> found = new ArrayList<>(spots.in(sentence.index()));
      pronouns.find(passage, sentence, found);
      for (Spot each : found) {
        if (Pronouns.isFirstPerson(each.noun)) {
          spots.add(each);
          speakers.note(each, quotes.contains(each.first));
        } else if (each.form == MentionForm.PRONOUN) {
          if (pronouns.resolve(passage, sentence, quotes, found, discourse, each)) {
            spots.add(each);
            discourse.note(each);
          }
        } else {
          if (each.form == MentionForm.NOMINAL && each.actor == null && each.members.isEmpty()) {
            definites.resolve(passage, sentence, discourse, each);
          }
          discourse.note(each);
        }
      }
      speakers.speak(sentence, quotes, found);
    }
  }
}
