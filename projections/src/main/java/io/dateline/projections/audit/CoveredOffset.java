package io.dateline.projections.audit;

import io.dateline.schemas.events.LogCheckpoint;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the last record lies that a checkpoint covers. The checkpoint's own offset is a hint: a
 * restored log has the same records at others, and then they are counted.
 */
final class CoveredOffset {
  private CoveredOffset() {}

  static long of(
      PartitionReader reader,
      TopicPartition partition,
      LogCheckpoint checkpoint,
      SchemaFingerprints fingerprints) {
    long hint = checkpoint.getLastOffset();
    ByteBuffer digests = checkpoint.getRecordDigests().duplicate();
    if (digests.remaining() < RecordDigest.SHORT_BYTES) {
      return hint;
    }
    long expected = digests.getLong(digests.limit() - RecordDigest.SHORT_BYTES);
    try {
      boolean right =
          reader
              .at(partition, hint)
              .map(record -> ByteBuffer.wrap(RecordDigest.of(record, fingerprints)).getLong())
              .filter(found -> found == expected)
              .isPresent();
      return right ? hint : counted(reader, partition, checkpoint.getRecords(), hint);
    } catch (KafkaException e) {
      // who reads the partition says which record the broker cannot read
      return hint;
    }
  }

  private static long counted(
      PartitionReader reader, TopicPartition partition, long records, long hint) {
    var count = new AtomicLong();
    var offset = new AtomicLong(hint);
    reader.read(
        partition,
        0,
        record -> {
          if (count.incrementAndGet() == records) {
            offset.set(record.offset());
          }
        });
    return offset.get();
  }
}
