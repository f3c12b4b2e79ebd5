package io.dateline.enrich.text.syntax;

/** The grammatical relations the parser tells apart: a word's tie to its head. */
public enum Arc {
  /** Head of the sentence; its head index is -1. */
  ROOT,
  /** Subject of an active clause. */
  SUBJECT,
  /** Subject of a passive clause. */
  PASSIVE_SUBJECT,
  /** Direct object. */
  OBJECT,
  /** Indirect object. */
  INDIRECT_OBJECT,
  /** Predicate noun or adjective of a copula. */
  ATTRIBUTE,
  /** The "by" of a passive. */
  AGENT,
  /** A preposition on its head. */
  PREPOSITION,
  /** The noun of a preposition. */
  PREPOSITION_OBJECT,
  /** Clause with a subject of its own: "said that he left". */
  CLAUSE_COMPLEMENT,
  /** Clause whose subject is its governor's: "agreed to lift". */
  OPEN_COMPLEMENT,
  /** Adverbial clause. */
  ADVERBIAL_CLAUSE,
  /** Relative clause on its noun. */
  RELATIVE_CLAUSE,
  /** Participle or infinitive on a noun: "forces backed by". */
  NOUN_CLAUSE,
  /** Conjunct, on the first of its row. */
  CONJUNCT,
  COORDINATOR,
  APPOSITION,
  /** Noun or name part before its head: "defence minister Akar". */
  COMPOUND,
  POSSESSOR,
  ADJECTIVE,
  DETERMINER,
  NUMBER,
  ADVERB,
  AUXILIARY,
  PASSIVE_AUXILIARY,
  NEGATION,
  /** "to", "that", "if", "because" on the clause they open. */
  MARKER,
  PARTICLE,
  /** Noun phrase as adverb: "met Monday". */
  TEMPORAL,
  PARENTHETICAL,
  PUNCTUATION,
  OTHER
}
