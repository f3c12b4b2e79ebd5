package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;

/** What hold a word has on the clause below it: it tells, rules out, warns of or prevents it. */
final class Hold {
  private final Tree tree;
  private final Sentence sentence;
  private final Operators operators;

  Hold(Tree tree, Operators operators) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.operators = operators;
  }

  /** "told reporters France had helped", not "demanded that France help". */
  boolean isFact(int verb) {
    boolean fact = "VBD".equals(sentence.tag(verb)) || "VBZ".equals(sentence.tag(verb));
    for (int c = tree.first(verb); c >= 0 && c < verb && !fact; c = tree.next(c)) {
      boolean helps = sentence.arc(c) == Arc.AUXILIARY || sentence.arc(c) == Arc.PASSIVE_AUXILIARY;
      fact = helps && !"VB".equals(sentence.tag(c)) && !operators.lists("duty", tree.lower(c));
    }
    return fact;
  }

  /** "ruled out sending": a gerund right behind the particle. */
  boolean isRuledOut(int verb) {
    return verb > 1
        && "VBG".equals(sentence.tag(verb))
        && sentence.arc(verb - 1) == Arc.PARTICLE
        && sentence.head(verb - 1) == sentence.head(verb);
  }

  /** "kept the bank from paying", "warned it against paying": it does not come about. */
  boolean isPrevented(int governor, int preposition) {
    String word = tree.lower(preposition);
    String verb = tree.lemma(verbOver(governor));
    return "from".equals(word) && operators.lists("preventers", verb)
        || "against".equals(word) && operators.lists("warners", verb);
  }

  /** Of an object its verb. */
  private int verbOver(int governor) {
    return tree.isNoun(governor) && sentence.arc(governor) == Arc.OBJECT
        ? sentence.head(governor)
        : governor;
  }

  /** "warned the bank not to pay": whom the warning is for may still do either. */
  boolean isWarned(int verb, int governor) {
    return hasTo(verb) && tree.isVerb(governor) && operators.lists("warners", tree.lemma(governor));
  }

  /** "gave the rebels three days to withdraw": it is up to another, and has not come about. */
  boolean givesTime(int verb, int governor) {
    for (int c = tree.first(governor); c >= 0 && c < verb; c = tree.next(c)) {
      if (sentence.arc(c) == Arc.OBJECT && operators.lists("prospects", tree.lemma(c))) {
        return hasTo(verb);
      }
    }
    return false;
  }

  /** Whether the verb is an infinitive with "to". */
  boolean hasTo(int verb) {
    int marker = tree.child(verb, Arc.MARKER);
    return "VB".equals(sentence.tag(verb)) && marker >= 0 && "TO".equals(sentence.tag(marker));
  }
}
