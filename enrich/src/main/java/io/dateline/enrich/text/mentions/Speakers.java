package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives "I" and "we" in quotations to the speaker, named in the sentence in which the quotation
 * ends or begins: "we" is whom the speaker leads, where that is known.
 */
final class Speakers {
  private static final Set<String> SAYING =
      Set.of(
          "say",
          "tell",
          "add",
          "warn",
          "claim",
          "announce",
          "declare",
          "write",
          "insist",
          "stress",
          "note",
          "explain",
          "state",
          "ask",
          "reply",
          "tweet",
          "argue",
          "accord",
          "vow",
          "urge",
          "comment",
          "remark",
          "conclude",
          "continue",
          "admit",
          "call",
          "accuse",
          "describe");

  private final Passage passage;
  private final List<Spot> waiting = new ArrayList<>();

  Speakers(Passage passage) {
    this.passage = passage;
  }

  static boolean opensParagraph(Passage passage, Sentence sentence) {
    int at = sentence.begin() - 1;
    while (at >= 0 && Character.isWhitespace(passage.text().charAt(at))) {
      if (passage.text().charAt(at) == '\n') {
        return true;
      }
      at--;
    }
    return at < 0;
  }

  /** Remembers a pronoun of the first person; outside quotations it is the author's. */
  void note(Spot pronoun, boolean quoted) {
    if (quoted) {
      waiting.add(pronoun);
    }
  }

  /**
   * Resolves what waits, if the sentence names its speaker; what was asked in vain is forgotten.
   */
  void speak(Sentence sentence, Quotes quotes, List<Spot> found) {
    if (waiting.isEmpty()) {
      return;
    }
    Spot speaker = speaker(sentence, quotes, found);
    if (speaker != null) {
      waiting.forEach(each -> give(each, speaker));
    }
    if (speaker != null || !quotes.isOpen()) {
      waiting.clear();
    }
  }

  private static @Nullable Spot speaker(Sentence sentence, Quotes quotes, List<Spot> found) {
    Spot best = null;
    int nearest = Integer.MAX_VALUE;
    for (int i = 0; i < sentence.size(); i++) {
      if (!quotes.contains(i) && SAYING.contains(sentence.lemma(i))) {
        for (Spot each : found) {
          boolean outside = !quotes.contains(each.head) && each.actor != null;
          int distance = Math.abs(each.head - i) + (each.isPerson() ? 0 : 2);
          if (outside && each.form != MentionForm.DEMONYM && distance < nearest) {
            nearest = distance;
            best = each;
          }
        }
      }
    }
    return best;
  }

  private void give(Spot pronoun, Spot speaker) {
    pronoun.type = speaker.type;
    pronoun.refersTo(speaker);
    if (pronoun.plural && speaker.leads != null) {
      passage.dictionary().actor(speaker.leads).ifPresent(pronoun::refersTo);
    }
  }
}
