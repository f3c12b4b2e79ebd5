package io.dateline.enrich.text.stance;

import io.dateline.enrich.text.syntax.Arc;
import java.util.HashSet;
import java.util.Set;

/** Words that turn what stands under them: negation, and verbs that undo their object. */
final class Shifters {
  private final Set<Integer> negations = new HashSet<>();
  private final Set<Integer> verbs = new HashSet<>();

  /**
   * @param negations words that deny, in lower case
   * @param verbs base forms of words whose object counts the other way: "fight corruption"
   */
  Shifters(Iterable<String> negations, Iterable<String> verbs) {
    negations.forEach(each -> this.negations.add(WordTable.hash(each)));
    verbs.forEach(each -> this.verbs.add(WordTable.hash(each)));
  }

  boolean isNegation(int word) {
    return negations.contains(word);
  }

  /** Whether the token is the object of a word that undoes it. */
  boolean isTurned(SentenceView view, int token) {
    int head = view.heads[token];
    if (head < 0) {
      return false;
    }
    Arc arc = view.sentence.arc(token);
    if (arc == Arc.PREPOSITION_OBJECT && view.heads[head] >= 0) {
      return verbs.contains(view.words[view.heads[head]]) && head < token;
    }
    return (arc == Arc.OBJECT || arc == Arc.COMPOUND || arc == Arc.OPEN_COMPLEMENT)
        && verbs.contains(view.words[head]);
  }
}
