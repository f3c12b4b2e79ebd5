package io.dateline.schemas.contracts;

/**
 * One difference between a released contract and the working tree's.
 *
 * @param event full record name
 * @param place field path within the event, such as {@code origin.kind}; empty for the whole event
 * @param what what differs, in words
 * @param breaksReaders whether readers of the release cannot read what is written today
 * @param breaksWriters whether today's readers cannot read what writers of the release wrote, or
 *     still write
 */
public record ContractChange(
    String event, String place, String what, boolean breaksReaders, boolean breaksWriters) {
  /** Whom of the release it breaks, in words. */
  public String breaks() {
    if (breaksReaders && breaksWriters) {
      return "readers and writers";
    }
    return breaksReaders ? "readers" : breaksWriters ? "writers" : "nobody";
  }
}
