package io.dateline.enrich.text.relations;

import java.util.List;

/**
 * An event with all its parties, before it is cut into dyads.
 *
 * @param trigger the verb or noun that carries it
 * @param predicate the verb whose clause it stands in; the trigger where there is none
 * @param pattern what fired
 * @param kind which rule laid the pattern over the text
 * @param standing what the event amounts to
 * @param sources who acts
 * @param targets whom it meets
 * @param symmetric whether both act on each other
 */
record Candidate(
    int trigger,
    int predicate,
    Pattern pattern,
    Kind kind,
    Standing standing,
    List<Party> sources,
    List<Party> targets,
    boolean symmetric) {
  /** The rules, the surest first. */
  enum Kind {
    /** A verb with all its frame asks for. */
    VERB,
    /** An event noun under a support verb or another operator. */
    SUPPORTED_NOUN,
    /** An event noun with both parties in its own phrase. */
    NOUN,
    /** "Turkish-backed forces", "loyal to". */
    TIE,
    /** A speaker who says another must do something, or is to blame. */
    SPEECH,
    /** A verb or noun between two mentions, the parse left aside. */
    ORDER
  }
}
