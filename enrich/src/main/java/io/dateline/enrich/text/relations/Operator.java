package io.dateline.enrich.text.relations;

/** What a word that stands over an event makes of it. */
enum Operator {
  /** It takes place: "launched an attack", "began to withdraw". */
  DOES,
  /** The subject undergoes it: "received support from". */
  GETS,
  /** The subject binds itself to it: "agreed to lift", "threatened to attack". */
  COMMITS,
  /** The subject will not have it: "refused to meet". */
  REFUSES,
  /** It did not come about: "failed to agree". */
  FAILS,
  /** It was and is no more: "ended support for". */
  ENDS,
  /** The subject wants another to do it: "urged ... to". */
  ASKS,
  /** Another is let do it: "allowed ... to". */
  LETS;

  /** Whether it takes back what it stands over, so that a "not" on it restores that. */
  boolean isAgainst() {
    return this == REFUSES || this == FAILS || this == ENDS;
  }
}
