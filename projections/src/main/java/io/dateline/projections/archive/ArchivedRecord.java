package io.dateline.projections.archive;

import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record as a file holds it.
 *
 * @param key null where it has none
 * @param timestamp milliseconds
 * @param headers in their order
 * @param writer schema of the value; null where the value is no event
 * @param value null for a tombstone; of an event, its Avro without prefix
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record ArchivedRecord(
    byte @Nullable [] key,
    long timestamp,
    List<ArchivedHeader> headers,
    @Nullable Schema writer,
    byte @Nullable [] value) {

  /** One header. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record ArchivedHeader(String key, byte @Nullable [] value) {}
}
