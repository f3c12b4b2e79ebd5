package io.dateline.projections.audit;

/**
 * Something in the log that is not as it was recorded.
 *
 * @param kind what happened to it
 * @param topic full name
 * @param partition number
 * @param ordinal position of the record from the first, 0 on; -1 where it is about a checkpoint
 * @param offset the record's offset, -1 where it is not there
 * @param detail what was expected and what was found
 */
public record AuditFinding(
    Kind kind, String topic, int partition, long ordinal, long offset, String detail) {
  /** What can happen to a log. */
  public enum Kind {
    /** The record is another than the one that was recorded. */
    CHANGED,
    /** A record that was recorded is not there. */
    MISSING,
    /** A record is there that was not recorded. */
    INSERTED,
    /** The recorded records are there in another order. */
    REORDERED,
    /** The log ends before what was recorded. */
    TRUNCATED,
    /** The broker cannot read the record: its checksum is wrong. */
    CORRUPT,
    /** The checkpoints do not follow from each other, or a signature is wrong. */
    CHECKPOINT
  }

  @Override
  public String toString() {
    return kind
        + " "
        + topic
        + "-"
        + partition
        + " record "
        + ordinal
        + " offset "
        + offset
        + ": "
        + detail;
  }
}
