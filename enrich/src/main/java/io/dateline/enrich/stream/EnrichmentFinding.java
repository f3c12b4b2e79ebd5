package io.dateline.enrich.stream;

/**
 * An event of the enrichment that is not what its input gives.
 *
 * @param kind what is wrong
 * @param topic full name; of the input where the event is missing
 * @param partition number
 * @param offset of the event, -1 where it is not there
 * @param event id of the event, or what is meant
 * @param detail what was expected, in words
 */
public record EnrichmentFinding(
    Kind kind, String topic, int partition, long offset, String event, String detail) {
  /** What can be wrong. */
  public enum Kind {
    /** The event says something else than its input gives. */
    DIFFERENT,
    /** The input gives an event that is not there. */
    MISSING,
    /** No input gives the event. */
    UNEXPLAINED,
    /** The history of the dictionary does not hold together. */
    DICTIONARY
  }
}
