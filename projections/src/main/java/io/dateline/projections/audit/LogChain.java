package io.dateline.projections.audit;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;

/**
 * The running digest of one partition: each link is the SHA-256 of the link before and the record's
 * digest. For one thread.
 */
final class LogChain {
  private static final int LINK_BYTES = 32;

  private final ByteArrayOutputStream shortDigests = new ByteArrayOutputStream();
  private byte[] link;
  private long records;

  /** A chain before its first record. */
  LogChain() {
    this(new byte[LINK_BYTES], 0);
  }

  /** A chain that goes on from a checkpoint. */
  LogChain(byte[] link, long records) {
    this.link = link.clone();
    this.records = records;
  }

  /** Adds the next record. */
  void append(byte[] recordDigest) {
    MessageDigest digest = RecordDigest.sha256();
    digest.update(link);
    link = digest.digest(recordDigest);
    shortDigests.write(recordDigest, 0, RecordDigest.SHORT_BYTES);
    records++;
  }

  /** Number of records from the first. */
  long records() {
    return records;
  }

  /** The link after the last record. */
  byte[] link() {
    return link.clone();
  }

  /** Short digests of the records since the last call, eight bytes each. */
  byte[] takeShortDigests() {
    byte[] taken = shortDigests.toByteArray();
    shortDigests.reset();
    return taken;
  }
}
