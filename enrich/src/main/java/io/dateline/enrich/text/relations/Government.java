package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands over an event noun.
 *
 * @param nominal operators that are nouns themselves, the nearest first: "an end to the support"
 * @param verb the verb that governs the noun, -1 for none
 * @param operator what the verb makes of it, null where it is no operator
 * @param clause the clause of that verb, null without an operator
 */
record Government(
    List<Operator> nominal, int verb, @Nullable Operator operator, @Nullable Clause clause) {
  private static final int HIGHEST = 4;

  /** "is an ally of", not "is an attack on" */
  private static final Set<String> COPULAS = Set.of("be", "remain", "become");

  /** Climbs from the noun. */
  static Government over(int noun, Tree tree, ClauseReader clauses, Operators operators) {
    Sentence sentence = tree.sentence();
    List<Operator> nominal = new ArrayList<>(1);
    int at = noun;
    for (int height = 0; height < HIGHEST; height++) {
      int head = sentence.head(at);
      if (head < 0) {
        return new Government(nominal, -1, null, null);
      }
      switch (sentence.arc(at)) {
        case CONJUNCT -> at = head;
        case OBJECT, PASSIVE_SUBJECT, INDIRECT_OBJECT, ATTRIBUTE -> {
          return ofVerb(nominal, at, head, "", tree, clauses, operators);
        }
        case PREPOSITION_OBJECT -> {
          int governor = sentence.head(head);
          if (governor < 0) {
            return new Government(nominal, -1, null, null);
          }
          if (!tree.isNoun(governor)) {
            String word = tree.lower(head);
            boolean manner = "in".equals(word) && operators.lists("manners", tree.lemma(at));
            return manner && tree.isVerb(governor)
                ? new Government(nominal, governor, Operator.DOES, clauses.read(governor))
                : ofVerb(nominal, at, governor, word, tree, clauses, operators);
          }
          if (operators.lists("owned", tree.lemma(governor))) {
            return ofOwner(nominal, sentence.head(governor), tree, clauses, operators);
          }
          Operator over = operators.of(Operators.Over.NOMINAL, tree.lemma(governor));
          if (over == null) {
            return new Government(nominal, -1, null, null);
          }
          nominal.add(over);
          at = governor;
        }
        case RELATIVE_CLAUSE, ROOT -> {
          return new Government(nominal, -1, null, null);
        }
        default -> {
          return new Government(nominal, tree.isVerb(head) ? head : -1, null, null);
        }
      }
    }
    return new Government(nominal, -1, null, null);
  }

  /** "claimed responsibility for the attack" */
  private static Government ofOwner(
      List<Operator> nominal, int verb, Tree tree, ClauseReader clauses, Operators operators) {
    return tree.isVerb(verb) && operators.lists("owners", tree.lemma(verb))
        ? new Government(nominal, verb, Operator.DOES, clauses.read(verb))
        : new Government(nominal, -1, null, null);
  }

  private static Government ofVerb(
      List<Operator> nominal,
      int noun,
      int verb,
      String preposition,
      Tree tree,
      ClauseReader clauses,
      Operators operators) {
    if (!tree.isVerb(verb)) {
      return new Government(nominal, -1, null, null);
    }
    Sentence sentence = tree.sentence();
    String lemma = tree.lemma(verb);
    Operator operator = null;
    boolean is = COPULAS.contains(lemma);
    for (int c = tree.first(verb); c >= 0 && operator == null; c = tree.next(c)) {
      if (is && c < verb) {
        continue;
      }
      Arc arc = sentence.arc(c);
      if (arc == Arc.PARTICLE || arc == Arc.ADVERB || arc == Arc.PREPOSITION) {
        String word = tree.lower(c);
        operator = operators.of(Operators.Over.NOUN, lemma + " " + word);
      }
    }
    boolean other = is && !operators.lists("relatives", tree.lemma(noun));
    if (operator == null && preposition.isEmpty() && !other) {
      operator = operators.of(Operators.Over.NOUN, lemma);
    }
    Clause clause = operator == null ? null : clauses.read(verb);
    return new Government(nominal, verb, operator, clause);
  }
}
