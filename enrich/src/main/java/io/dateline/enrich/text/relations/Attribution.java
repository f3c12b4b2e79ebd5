package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who is said to say what a clause says: "X said that", "according to X", ", X said". */
final class Attribution {
  private static final int HIGHEST = 12;

  private final Tree tree;
  private final Sentence sentence;
  private final Operators operators;
  private final ClauseReader clauses;
  private final Parties parties;

  Attribution(Tree tree, Operators operators, ClauseReader clauses, Parties parties) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.operators = operators;
    this.clauses = clauses;
    this.parties = parties;
  }

  /** The speaker of the clause of {@code predicate}; null where the author says it. */
  @Nullable Party of(int predicate) {
    int at = predicate;
    for (int height = 0; height < HIGHEST && at >= 0; height++) {
      Party beside = beside(at, predicate);
      if (beside != null) {
        return beside;
      }
      int head = sentence.head(at);
      if (head >= 0 && sentence.arc(at) == Arc.CLAUSE_COMPLEMENT && reports(head)) {
        return speaker(head);
      }
      at = head;
    }
    return null;
  }

  /** The verb of saying over the clause of {@code predicate}, -1 where none is. */
  int reportingVerb(int predicate) {
    int at = predicate;
    for (int height = 0; height < HIGHEST && at >= 0; height++) {
      int head = sentence.head(at);
      if (head >= 0 && sentence.arc(at) == Arc.CLAUSE_COMPLEMENT && reports(head)) {
        return head;
      }
      if (head >= 0 && sentence.arc(at) == Arc.RELATIVE_CLAUSE) {
        return -1;
      }
      at = head;
    }
    return -1;
  }

  private @Nullable Party beside(int verb, int predicate) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
      boolean aside = sentence.arc(c) == Arc.PARENTHETICAL && tree.isVerb(c) && reports(c);
      if (aside && c != predicate) {
        return speaker(c);
      }
      if ("according".equals(tree.lower(c))) {
        return accordingTo(c);
      }
    }
    return null;
  }

  private @Nullable Party accordingTo(int according) {
    for (int c = tree.first(according); c >= 0; c = tree.next(c)) {
      int noun =
          sentence.arc(c) == Arc.PREPOSITION_OBJECT ? c : tree.child(c, Arc.PREPOSITION_OBJECT);
      if (noun >= 0) {
        return first(parties.sources(noun));
      }
    }
    return null;
  }

  private boolean reports(int verb) {
    return operators.lists("reports", tree.lemma(verb));
  }

  @Nullable Party speaker(int verb) {
    int subject = clauses.surfaceSubject(verb);
    return subject < 0 ? null : first(parties.sources(subject));
  }

  private static @Nullable Party first(List<Party> parties) {
    return parties.isEmpty() ? null : parties.get(0);
  }
}
