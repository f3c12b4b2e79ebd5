package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Event nouns that have both their parties behind "between". */
final class Between {
  private static final Set<String> WORDS = Set.of("between", "among");

  private final Tree tree;
  private final Sentence sentence;
  private final Operators operators;
  private final ClauseReader clauses;
  private final Parties parties;

  Between(Tree tree, Operators operators, ClauseReader clauses, Parties parties) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.operators = operators;
    this.clauses = clauses;
    this.parties = parties;
  }

  /** "Clashes erupted between": what stands behind the verb belongs to what comes about. */
  void addOfHappening(int noun, List<Clause.Oblique> own) {
    int verb = sentence.head(noun);
    if (sentence.arc(noun) == Arc.SUBJECT
        && tree.isVerb(verb)
        && operators.lists("happens", tree.lemma(verb))) {
      List<Clause.Oblique> found = new ArrayList<>(2);
      clauses.addObliques(verb, found, 0);
      found.removeIf(each -> !WORDS.contains(each.preposition()));
      own.addAll(found);
    }
  }

  /** "talks between Serbia and Kosovo": the noun has both its parties. */
  boolean hasBoth(List<Clause.Oblique> own) {
    for (Clause.Oblique each : own) {
      boolean both = WORDS.contains(each.preposition());
      if (both && parties.sources(each.head()).size() > 1) {
        return true;
      }
    }
    return false;
  }
}
