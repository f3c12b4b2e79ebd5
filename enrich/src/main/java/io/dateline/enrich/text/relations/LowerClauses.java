package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.Set;

/** Finds who acts in the clauses below a verb. Indices of heads, -1 where there is none. */
final class LowerClauses {
  private static final Set<String> CONDITIONS = Set.of("until", "unless");

  private final Tree tree;
  private final Sentence sentence;

  LowerClauses(Tree tree) {
    this.tree = tree;
    this.sentence = tree.sentence();
  }

  /** "will not lift the embargo until Chad withdraws": who has to act first. */
  int awaitedSubject(int verb) {
    if (tree.child(verb, Arc.NEGATION) < 0) {
      return -1;
    }
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
      int marker = sentence.arc(c) == Arc.ADVERBIAL_CLAUSE ? tree.child(c, Arc.MARKER) : -1;
      if (marker >= 0 && CONDITIONS.contains(tree.lower(marker))) {
        int subject = tree.child(c, Arc.SUBJECT);
        return subject >= 0 ? subject : tree.child(c, Arc.PASSIVE_SUBJECT);
      }
    }
    return -1;
  }

  /** "for the army of Chad to leave" */
  private boolean isForTo(int preposition, int noun) {
    int to = tree.right(noun) + 1;
    return "for".equals(tree.lower(preposition))
        && to + 1 < sentence.size()
        && "TO".equals(sentence.tag(to))
        && "VB".equals(sentence.tag(to + 1));
  }

  /**
   * The subject of the clause that completes the verb, or who it steers: "wants Iran to stop",
   * "demanded that Iran stop".
   */
  int complementSubject(int verb) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
      Arc arc = sentence.arc(c);
      int called = arc == Arc.PREPOSITION ? tree.child(c, Arc.PREPOSITION_OBJECT) : -1;
      if (called > verb && isForTo(c, called)) {
        return called;
      }
      if (arc == Arc.ADVERBIAL_CLAUSE && tree.forSubject(c) > verb) {
        return tree.forSubject(c);
      }
      if (arc == Arc.CLAUSE_COMPLEMENT || arc == Arc.OPEN_COMPLEMENT) {
        int subject = tree.child(c, Arc.SUBJECT);
        subject = subject >= 0 ? subject : tree.child(c, Arc.PASSIVE_SUBJECT);
        int object = tree.child(verb, Arc.OBJECT);
        return subject < 0 && object < c ? object : subject;
      }
    }
    return -1;
  }
}
