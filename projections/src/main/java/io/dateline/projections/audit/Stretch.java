package io.dateline.projections.audit;

import io.dateline.schemas.events.LogCheckpoint;
import io.dateline.schemas.topics.TimeSpan;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/**
 * Part of a partition to be compared with what checkpoints recorded.
 *
 * @param partition read
 * @param first ordinal of its first record
 * @param begin offset to read from
 * @param end offset to read to, exclusive; {@link Long#MAX_VALUE} for the present end
 * @param digests recorded short digests of its records
 */
record Stretch(TopicPartition partition, long first, long begin, long end, List<Long> digests) {
  /** The records of a span, and those up to the checkpoints around it. */
  static Stretch of(
      PartitionReader reader,
      TopicPartition partition,
      List<LogCheckpoint> recorded,
      TimeSpan span,
      SchemaFingerprints fingerprints) {
    long from = span.from() == null ? 0 : reader.offsetAt(partition, span.from());
    long to = span.to() == null ? Long.MAX_VALUE : reader.offsetAt(partition, span.to());
    LogCheckpoint before = null;
    long end = Long.MAX_VALUE;
    var digests = new ArrayList<Long>();
    for (LogCheckpoint checkpoint : recorded) {
      // a hint: a restored log has the record at a smaller offset, never at a larger one
      long hint = checkpoint.getLastOffset();
      if (hint < from) {
        before = checkpoint;
        continue;
      }
      ByteBuffer shorts = checkpoint.getRecordDigests().duplicate();
      while (shorts.remaining() >= RecordDigest.SHORT_BYTES) {
        digests.add(shorts.getLong());
      }
      if (to < Long.MAX_VALUE && hint + 1 >= to) {
        long covered = CoveredOffset.of(reader, partition, checkpoint, fingerprints);
        if (covered + 1 >= to) {
          end = covered + 1;
          break;
        }
      }
    }
    long first = before == null ? 0 : before.getRecords();
    long begin = before == null ? 0 : CoveredOffset.of(reader, partition, before, fingerprints) + 1;
    return new Stretch(partition, first, begin, end, digests);
  }

  /** Whether it reaches to the end of the log, where records may follow that nothing covers yet. */
  boolean isOpen() {
    return end == Long.MAX_VALUE;
  }
}
