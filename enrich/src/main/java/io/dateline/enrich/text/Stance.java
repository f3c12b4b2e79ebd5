package io.dateline.enrich.text;

import org.jspecify.annotations.Nullable;

/**
 * For or against: somebody's attitude towards an actor.
 *
 * @param holder who holds it; null for the author of the article
 * @param target towards whom
 * @param polarity -1 (hostile) to 1 (supportive)
 * @param basis what it rests on
 * @param evidence the words, in code points
 * @param sentence index of its sentence
 * @param confidence 0..1, estimated chance that holder, target and sign are right
 * @param rule name of the rule, model or word that fired
 */
public record Stance(
    @Nullable ActorRef holder,
    ActorRef target,
    double polarity,
    StanceBasis basis,
    TextSpan evidence,
    int sentence,
    double confidence,
    String rule) {
  /** Below this distance from 0 a polarity is neutral. */
  public static final double NEUTRAL_BAND = 0.15;

  /** HOSTILE, NEUTRAL or SUPPORTIVE. */
  public String label() {
    if (polarity <= -NEUTRAL_BAND) {
      return "HOSTILE";
    }
    return polarity >= NEUTRAL_BAND ? "SUPPORTIVE" : "NEUTRAL";
  }
}
