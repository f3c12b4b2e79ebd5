package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.MentionForm;
import io.dateline.enrich.text.mentions.ActorMention;
import io.dateline.enrich.text.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** How sure a relation is: a logistic regression over what its rule rests on. */
final class Confidence {
  private static final double BASE = 1.6;

  private Confidence() {}

  static double of(
      Candidate candidate, Party source, Party target, Sentence sentence, boolean reported) {
    double score = BASE + rule(candidate.kind()) + tie(source) + tie(target);
    score += form(source.mention()) + form(target.mention());
    score += candidate.pattern().specificity() > 0 ? 0.3 : 0;
    score -= 0.3 * candidate.standing().depth();
    score -= candidate.standing().hypothetical() || candidate.standing().negated() ? 0.3 : 0;
    score -= sentence.size() > 40 ? 0.4 : 0;
    score -= reported ? 0.2 : 0;
    return 1 / (1 + Math.exp(-score));
  }

  private static double rule(Candidate.Kind kind) {
    return switch (kind) {
      case VERB -> 0;
      case SUPPORTED_NOUN -> 0.2;
      case NOUN -> -0.2;
      case TIE -> 0;
      case SPEECH -> -0.4;
      case ORDER -> -1.2;
    };
  }

  private static double tie(Party party) {
    return switch (party.tie()) {
      case DIRECT, COVERED -> 0;
      case APPOSED -> -0.1;
      case OWNER, BEFORE -> -0.3;
      case OF -> -0.3;
      case NESTED -> -0.8;
      case PLACE -> -1.0;
      case SPEAKER -> -0.4;
      case THING -> -0.8;
    };
  }

  private static double form(@Nullable ActorMention mention) {
    if (mention == null) {
      return 0;
    }
    return mention.form() == MentionForm.PRONOUN
        ? -0.7
        : mention.form() == MentionForm.NOMINAL && mention.actor() == null ? -0.2 : 0;
  }
}
