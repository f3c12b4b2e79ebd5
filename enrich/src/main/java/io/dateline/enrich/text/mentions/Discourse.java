package io.dateline.enrich.text.mentions;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who was spoken of last, and how prominently, while the sentences go by. */
final class Discourse {
  private static final int REMEMBERED = 40;
  private static final int SUBJECT_BONUS = 3;
  private static final int SENTENCE_COST = 3;
  private static final int FARTHEST = 8;

  private final Deque<Spot> recent = new ArrayDeque<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Passage passage;

  Discourse(Passage passage) {
    this.passage = passage;
  }

  void note(Spot spot) {
    recent.addFirst(spot);
    if (recent.size() > REMEMBERED) {
      recent.removeLast();
    }
    if (spot.actor != null) {
      counts.merge(spot.actor, 1, Integer::sum);
    }
  }

  /** The spots noted, last first. */
  Iterable<Spot> recent() {
    return recent;
  }

  /** The most prominent of the recent spots that fit, null where none does. */
  @Nullable Spot best(Spot anaphor, int farthest, Predicate<Spot> fits) {
    boolean possessive = isPossessive(anaphor.noun);
    Spot best = null;
    double most = Double.NEGATIVE_INFINITY;
    int rank = 0;
    for (Spot each : recent) {
      int distance = anaphor.sentence - each.sentence;
      if (distance > Math.min(farthest, FARTHEST)) {
        break;
      }
      if (fits.test(each)) {
        double score = score(each, distance, possessive) - rank * (possessive ? 0.6 : 0.3);
        if (score > most) {
          most = score;
          best = each;
        }
      }
      rank++;
    }
    return best;
  }

  /** The last of all spots that fit, however far back. */
  @Nullable Spot last(Predicate<Spot> fits) {
    for (Iterator<Spot> each = recent.iterator(); each.hasNext(); ) {
      Spot spot = each.next();
      if (fits.test(spot)) {
        return spot;
      }
    }
    return null;
  }

  /** Whether a singular noun that is no actor stands before the first finite verb. */
  boolean hasThingForSubject(int index) {
    Sentence sentence = passage.sentences().get(index);
    int verb = 0;
    while (verb < sentence.size() && !isFinite(sentence.tag(verb))) {
      verb++;
    }
    if (verb == sentence.size()) {
      verb = taggedAsParticiple(sentence);
    }
    int noun = verb - 1;
    while (noun >= 0 && sentence.tag(noun).startsWith("RB")) {
      noun--;
    }
    String tag = noun < 0 || verb == sentence.size() ? "" : sentence.tag(noun);
    if (!"NN".equals(tag) && !"NNP".equals(tag)) {
      return false;
    }
    for (Spot each : recent) {
      if (each.sentence == index && each.covers(noun)) {
        return false;
      }
    }
    return true;
  }

  /** "A fire destroyed": of a sentence without a finite verb, what was mistaken. */
  private static int taggedAsParticiple(Sentence sentence) {
    int verb = 0;
    while (verb < sentence.size() && !"VBN".equals(sentence.tag(verb))) {
      verb++;
    }
    return verb;
  }

  private static boolean isFinite(String tag) {
    return "VBD".equals(tag) || "VBZ".equals(tag) || "VBP".equals(tag) || "MD".equals(tag);
  }

  private static boolean isPossessive(String noun) {
    return "his".equals(noun) || "her".equals(noun) || "its".equals(noun) || "their".equals(noun);
  }

  private double score(Spot spot, int distance, boolean possessive) {
    double frequency =
        spot.actor == null ? 0 : Math.min(3, counts.getOrDefault(spot.actor, 0)) * 0.4;
    return frequency
        - distance * SENTENCE_COST
        + (isSubject(passage.sentence(spot), spot) ? possessive ? 1 : SUBJECT_BONUS : 0);
  }

  /** Before the first finite verb of its sentence and behind no preposition. */
  static boolean isSubject(Sentence sentence, Spot spot) {
    for (int i = 0; i < spot.first; i++) {
      String tag = sentence.tag(i);
      if ("VBD".equals(tag) || "VBZ".equals(tag) || "VBP".equals(tag) || "MD".equals(tag)) {
        return false;
      }
    }
    int before = spot.first - 1;
    while (before >= 0
        && !"IN".equals(sentence.tag(before))
        && !",".equals(sentence.tag(before))
        && spot.first - before < 6) {
      before--;
    }
    return before < 0
        || !"IN".equals(sentence.tag(before))
        || spot.type == ActorType.PERSON && spot.first - before > 5;
  }
}
