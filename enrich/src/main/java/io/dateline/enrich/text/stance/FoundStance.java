package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.StanceBasis;
import io.dateline.enrich.text.mentions.ActorMention;
import org.jspecify.annotations.Nullable;

/**
 * A stance inside the engine. Offsets are UTF-16 offsets of the article's text.
 *
 * @param voice whose it is
 * @param holder the actor who holds it; null for the author and for speakers that are no mention
 * @param target towards whom
 * @param polarity -1..1
 * @param basis what it rests on
 * @param begin first offset of the words that show it
 * @param end offset after them
 * @param confidence 0..1
 * @param rule the rule and the word that fired
 */
public record FoundStance(
    Voice voice,
    @Nullable ActorMention holder,
    ActorMention target,
    double polarity,
    StanceBasis basis,
    int begin,
    int end,
    double confidence,
    String rule) {
  /** Whose words or deeds a stance rests on. */
  public enum Voice {
    AUTHOR,
    /** An actor: {@link FoundStance#holder()} tells which. */
    ACTOR,
    /** Somebody quoted who is no mention: "witnesses", or nobody named in the sentence. */
    UNNAMED
  }

  /** The same stance, held for more or less likely. */
  FoundStance withConfidence(double other) {
    return new FoundStance(voice, holder, target, polarity, basis, begin, end, other, rule);
  }

  /** Index of the sentence. */
  public int sentence() {
    return target.sentence();
  }
}
