package io.dateline.enrich.text;

/** How a mention refers to its actor. */
public enum MentionForm {
  /** By a name: "Egypt", "Sisi", "the GNA". */
  NAME,
  /** By an adjective or name of a people: "Turkish", "the Turks". */
  DEMONYM,
  /** By a description: "the Egyptian president", "both sides". */
  NOMINAL,
  /** By a pronoun: "he", "their". */
  PRONOUN
}
