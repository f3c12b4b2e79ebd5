package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.RelationType;
import org.jspecify.annotations.Nullable;

/**
 * An event under the words that stand over it: what it amounts to.
 *
 * @param type PLOVER's type after them
 * @param mode PLOVER's mode, null once the type has changed
 * @param intensity -10..10
 * @param negated whether it is said not to be so
 * @param hypothetical whether it is supposed only
 * @param asked whether the subject wants it of another
 * @param depth how many words changed it
 */
record Standing(
    RelationType type,
    @Nullable String mode,
    double intensity,
    boolean negated,
    boolean hypothetical,
    boolean asked,
    int depth) {
  private static final double AGREED = 4;
  private static final double REJECTED = -4;
  private static final double THREATENED = -5;

  static Standing of(Pattern.Meaning meaning) {
    return new Standing(
        meaning.type(), meaning.mode(), meaning.intensity(), false, false, false, 0);
  }

  /** Under {@code operator}. */
  Standing under(Operator operator) {
    return switch (operator) {
      case DOES, GETS, LETS -> this;
      case COMMITS -> committed();
      case REFUSES -> refused();
      case FAILS -> isCooperative() ? becoming(RelationType.REJECT, REJECTED) : failed();
      case ENDS -> ended();
      case ASKS -> wanted();
    };
  }

  private boolean isCooperative() {
    return type.quad().sign() > 0;
  }

  /** Bound to happen: an agreement where it is friendly, a threat where it is not. */
  Standing committed() {
    return switch (type) {
      case AGREE, THREATEN, REJECT, ACCUSE, REQUEST -> this;
      case CONSULT, SUPPORT, COOPERATE, AID, CONCEDE, RETREAT ->
          becoming(RelationType.AGREE, AGREED);
      case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT ->
          becoming(RelationType.THREATEN, THREATENED);
    };
  }

  /** What the subject will not have. */
  Standing refused() {
    if (isCooperative() || type == RelationType.REQUEST) {
      return becoming(RelationType.REJECT, REJECTED);
    }
    return new Standing(type, mode, 0, !negated, hypothetical, asked, depth + 1);
  }

  /** The same said only, not done. */
  Standing inWords() {
    return type == RelationType.ASSAULT ? becoming(RelationType.ACCUSE, -2) : this;
  }

  /** What another says or offers, and the subject will not have. */
  Standing rebuffed() {
    return switch (type) {
      case ACCUSE, THREATEN, REQUEST, REJECT -> becoming(RelationType.REJECT, REJECTED);
      default -> refused();
    };
  }

  /** Whether two who would act on each other still do. */
  boolean isMutual() {
    return type != RelationType.REJECT && type != RelationType.THREATEN && !asked;
  }

  private Standing failed() {
    return type == RelationType.SANCTION
        ? becoming(RelationType.CONCEDE, -intensity / 2)
        : new Standing(type, mode, 0, !negated, hypothetical, asked, depth + 1);
  }

  private Standing ended() {
    return switch (type) {
      case AID, COOPERATE -> becoming(RelationType.SANCTION, -type.quad().sign() * 5.0);
      case AGREE, CONSULT, SUPPORT, CONCEDE, RETREAT -> becoming(RelationType.REJECT, REJECTED);
      case ASSAULT, MOBILIZE -> becoming(RelationType.RETREAT, 6);
      case SANCTION, COERCE, PROTEST, ACCUSE, THREATEN, REJECT, REQUEST ->
          becoming(RelationType.CONCEDE, 5);
    };
  }

  private Standing wanted() {
    Standing turned =
        isCooperative() ? becoming(RelationType.REQUEST, -1) : becoming(RelationType.ACCUSE, -3);
    return new Standing(
        turned.type, turned.mode, turned.intensity, negated, hypothetical, true, turned.depth);
  }

  Standing denied() {
    return new Standing(type, mode, 0, !negated, hypothetical, asked, depth);
  }

  Standing supposed() {
    return new Standing(type, mode, intensity, negated, true, asked, depth);
  }

  private Standing becoming(RelationType other, double strength) {
    String kept = other == type ? mode : null;
    return new Standing(other, kept, strength, negated, hypothetical, asked, depth + 1);
  }

  /** Whether it comes from another, so that refusing it meets the one it comes from. */
  boolean isOffer() {
    return switch (type) {
      case REQUEST, AGREE, ACCUSE, AID, SUPPORT -> true;
      default -> false;
    };
  }
}
