package io.dateline.enrich.text.relations;

import java.util.List;

/**
 * What stands around a verb, with the passive undone. Indices of heads, -1 where nothing stands.
 *
 * @param predicate the verb
 * @param passive whether it is passive
 * @param subject who acts
 * @param object whom or what it meets
 * @param indirect to whom it is given
 * @param obliques its prepositional phrases, those on its objects included
 * @param inherited whether the subject stands at another verb
 */
record Clause(
    int predicate,
    boolean passive,
    int subject,
    int object,
    int indirect,
    List<Oblique> obliques,
    boolean inherited) {
  /** The same clause with another object. */
  Clause withObject(int other) {
    return new Clause(predicate, passive, subject, other, indirect, obliques, inherited);
  }

  /**
   * A prepositional phrase.
   *
   * @param preposition in lower case
   * @param at its token
   * @param head its noun
   * @param carrier the word it hangs on
   */
  record Oblique(String preposition, int at, int head, int carrier) {}
}
