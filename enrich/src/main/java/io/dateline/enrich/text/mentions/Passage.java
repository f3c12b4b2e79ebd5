package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.enrich.text.syntax.Sentence;
import java.time.LocalDate;
import java.util.List;

/**
 * What every stage reads: an article's text and sentences, the actors known, and the day on which
 * offices are looked up.
 *
 * @param day of publication, or {@link LocalDate#MAX} where unknown: whoever holds office last
 */
record Passage(String text, List<Sentence> sentences, Dictionary dictionary, LocalDate day) {
  Sentence sentence(Spot spot) {
    return sentences.get(spot.sentence);
  }
}
