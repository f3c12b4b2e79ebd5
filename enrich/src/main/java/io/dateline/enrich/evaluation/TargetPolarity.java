package io.dateline.enrich.evaluation;

import io.dateline.enrich.text.Mention;
import io.dateline.enrich.text.Stance;
import io.dateline.enrich.text.Tagged;
import java.util.List;

/**
 * The polarity of a text towards the actor at some place of it: the mean of the stances towards the
 * mentions that overlap the place, weighted by their confidence; neutral where there are none.
 */
final class TargetPolarity {
  private TargetPolarity() {}

  /**
   * @param begin first code point of the target
   * @param end code point after it
   * @param authorOnly whether to count the author's stances alone
   */
  static String label(Tagged tagged, int begin, int end, boolean authorOnly) {
    double sum = 0;
    double weights = 0;
    for (Stance each : tagged.stances()) {
      boolean counts = !authorOnly || each.holder() == null;
      if (counts && isAt(tagged.mentions(), each, begin, end)) {
        sum += each.polarity() * each.confidence();
        weights += each.confidence();
      }
    }
    double mean = weights == 0 ? 0 : sum / weights;
    if (mean <= -Stance.NEUTRAL_BAND) {
      return "negative";
    }
    return mean >= Stance.NEUTRAL_BAND ? "positive" : "neutral";
  }

  static boolean isMentioned(Tagged tagged, int begin, int end) {
    return tagged.mentions().stream().anyMatch(each -> each.begin() < end && begin < each.end());
  }

  private static boolean isAt(List<Mention> mentions, Stance stance, int begin, int end) {
    Integer index = stance.target().mention();
    if (index == null) {
      return false;
    }
    Mention mention = mentions.get(index);
    return mention.begin() < end && begin < mention.end();
  }
}
