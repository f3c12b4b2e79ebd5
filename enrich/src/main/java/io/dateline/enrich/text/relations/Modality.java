package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;

/** The small words on a verb: negation, future, duty, supposition. */
final class Modality {
  /**
   * What they say.
   *
   * @param negated "not", "never", "no"
   * @param future "will", "is going to"
   * @param duty "must", "has to"
   * @param supposed "would", "if"
   */
  record Mood(boolean negated, boolean future, boolean duty, boolean supposed) {
    static final Mood PLAIN = new Mood(false, false, false, false);
  }

  private final Tree tree;
  private final Sentence sentence;
  private final Operators operators;

  Modality(Tree tree, Operators operators) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.operators = operators;
  }

  /** The mood of the clause of {@code verb}. */
  Mood of(int verb) {
    boolean negated = false;
    boolean future = false;
    boolean duty = false;
    boolean supposed = false;
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
      String word = tree.lower(c);
      Arc arc = sentence.arc(c);
      boolean before = c < verb;
      if (arc == Arc.NEGATION || before && operators.lists("negators", word)) {
        negated = true;
      } else if (arc == Arc.SUBJECT || arc == Arc.OBJECT || arc == Arc.PASSIVE_SUBJECT) {
        negated |= isNone(c);
      } else if (before && isAuxiliary(c)) {
        future |= operators.lists("future", word);
        duty |= operators.lists("duty", word);
        supposed |= operators.lists("hypothetical", word);
      } else if (before && arc == Arc.ADVERB && isNever(c)) {
        negated = true;
      } else if (before && (arc == Arc.MARKER || arc == Arc.ADVERB && !isOnceAgain(c))) {
        supposed |= operators.lists("hypothetical", word);
      }
    }
    if (inherits(verb)) {
      Mood shared = of(sentence.head(verb));
      return new Mood(
          negated || shared.negated() && isAfterOr(verb),
          future || shared.future(),
          duty || shared.duty(),
          supposed || shared.supposed());
    }
    return new Mood(negated, future, duty, supposed);
  }

  /** "will meet and discuss": the second verb stands under the auxiliary of the first. */
  private boolean inherits(int verb) {
    int head = sentence.head(verb);
    return sentence.arc(verb) == Arc.CONJUNCT
        && head >= 0
        && "VB".equals(sentence.tag(verb))
        && "VB".equals(sentence.tag(head));
  }

  /** "never directly": the denial hangs on the adverb. */
  private boolean isNever(int adverb) {
    return tree.first(adverb) >= 0
        && tree.first(adverb) < adverb
        && operators.lists("negators", tree.lower(tree.first(adverb)));
  }

  private boolean isOnceAgain(int adverb) {
    return "once".equals(tree.lower(adverb)) && sentence.tag(adverb + 1).startsWith("RB");
  }

  /** "did not shame or blame": neither. */
  private boolean isAfterOr(int verb) {
    return verb > 0 && "or".equals(tree.lower(verb - 1));
  }

  private boolean isAuxiliary(int token) {
    String tag = sentence.tag(token);
    return "MD".equals(tag) || sentence.arc(token) == Arc.AUXILIARY;
  }

  private boolean isNone(int noun) {
    int verb = sentence.head(noun);
    if (verb >= 0 && operators.lists("no-negation", sentence.lemma(verb))) {
      return false;
    }
    if (operators.lists("negators", tree.lower(noun))) {
      return true;
    }
    for (int c = tree.first(noun); c >= 0 && c < noun; c = tree.next(c)) {
      if ("no".equals(tree.lower(c)) || "neither".equals(tree.lower(c))) {
        return true;
      }
    }
    return false;
  }
}
