package io.dateline.projections.audit;

import io.dateline.projections.audit.AuditFinding.Kind;
import io.dateline.projections.consume.LogSettings;
import io.dateline.schemas.events.LogCheckpoint;
import io.dateline.schemas.topics.TimeSpan;
import io.dateline.schemas.topics.TopicCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fact topics again and compares them with what the checkpoints recorded. Names every
 * record that was changed, removed, inserted or moved, and checkpoints that were forged.
 */
public final class LogVerification {
  private final LogSettings log;
  private final CheckpointSigner signer;
  private final Consumer<String> progress;
  private @Nullable CheckpointFile file;

  /**
   * @param log the log to verify
   * @param signer holds the public key, or none
   * @param progress told of each partition as it is begun
   */
  public LogVerification(LogSettings log, CheckpointSigner signer, Consumer<String> progress) {
    this.log = log;
    this.signer = signer;
    this.progress = progress;
  }

  /** Compares the checkpoints with those of a file too; the same verification. */
  public LogVerification with(CheckpointFile kept) {
    this.file = kept;
    return this;
  }

  /** Verifies every partition of every fact topic. */
  public LogVerdict verify() {
    return verify(TimeSpan.all());
  }

  /**
   * Verifies the records of a span, widened to the checkpoints around it. The chain of checkpoints
   * itself is always verified whole.
   */
  public LogVerdict verify(TimeSpan span) {
    var fingerprints = new RegistryFingerprints(log.registry());
    List<String> kept = file == null ? List.of() : file.lines();
    var checkpoints = Checkpoints.read(log);
    var verdict = new LogVerdict.Builder();
    List<String> chained = ChainedTopics.of(new TopicCatalogue(log.topics()));
    if (file != null) {
      file.compare(kept, checkpoints, Set.copyOf(chained)).forEach(verdict::add);
    }
    try (var reader = new PartitionReader(log)) {
      for (var partition : reader.partitions(chained)) {
        progress.accept(partition.toString());
        var recorded = checkpoints.of(partition.topic(), partition.partition());
        recorded.forEach(checkpoint -> check(checkpoint, partition, verdict));
        checkChain(recorded, partition, verdict);
        verify(
            reader,
            Stretch.of(reader, partition, recorded, span, fingerprints),
            fingerprints,
            verdict);
      }
    }
    return verdict.build();
  }

  private static void verify(
      PartitionReader reader,
      Stretch stretch,
      SchemaFingerprints fingerprints,
      LogVerdict.Builder verdict) {
    TopicPartition partition = stretch.partition();
    var found = new FoundRecords();
    try {
      reader.read(
          partition,
          stretch.begin(),
          stretch.end(),
          record -> found.add(RecordDigest.of(record, fingerprints), record.offset()));
    } catch (KafkaException e) {
      verdict.add(
          new AuditFinding(
              Kind.CORRUPT,
              partition.topic(),
              partition.partition(),
              stretch.first() + found.size(),
              reader.position(partition),
              "the broker cannot read it: " + e.getMessage()));
      verdict.read(found.size(), found.size());
      return;
    }
    verdict.read(found.size(), compare(stretch, found, verdict));
  }

  private static long compare(Stretch stretch, FoundRecords found, LogVerdict.Builder verdict) {
    TopicPartition partition = stretch.partition();
    List<Long> expected = stretch.digests();
    if (stretch.isOpen() && found.isPrefixOf(expected) && found.size() < expected.size()) {
      long there = stretch.first() + found.size();
      verdict.add(
          new AuditFinding(
              Kind.TRUNCATED,
              partition.topic(),
              partition.partition(),
              there,
              found.lastOffset(),
              "recorded were %d records, the log ends after %d"
                  .formatted(stretch.first() + expected.size(), there)));
      return found.size();
    }
    int until = stretch.isOpen() ? found.endOf(expected) : found.size();
    new SequenceComparison(partition.topic(), partition.partition())
        .compare(stretch.first(), expected, found.digests(until), found.offsets(until))
        .forEach(verdict::add);
    return expected.size();
  }

  private void check(
      LogCheckpoint checkpoint, TopicPartition partition, LogVerdict.Builder verdict) {
    String objection = signer.objection(checkpoint);
    if (objection != null) {
      verdict.add(onCheckpoint(partition, checkpoint, objection));
    }
  }

  /**
   * Each checkpoint has to follow from the one before: its digest, and the digests of its records.
   */
  private static void checkChain(
      List<LogCheckpoint> recorded, TopicPartition partition, LogVerdict.Builder verdict) {
    LogCheckpoint former = null;
    for (LogCheckpoint checkpoint : recorded) {
      long before = former == null ? 0 : former.getRecords();
      byte[] previous =
          checkpoint.getPrevious() == null
              ? null
              : CheckpointSigner.bytes(checkpoint.getPrevious());
      byte[] expected = former == null ? null : CheckpointSigner.bytes(former.getDigest());
      if (!Arrays.equals(previous, expected)) {
        verdict.add(onCheckpoint(partition, checkpoint, "does not follow from the one before it"));
      }
      long covered = checkpoint.getRecordDigests().remaining() / (long) RecordDigest.SHORT_BYTES;
      if (checkpoint.getRecords() - before != covered) {
        verdict.add(
            onCheckpoint(
                partition,
                checkpoint,
                "counts "
                    + (checkpoint.getRecords() - before)
                    + " new records and lists "
                    + covered));
      }
      former = checkpoint;
    }
  }

  private static AuditFinding onCheckpoint(
      TopicPartition partition, LogCheckpoint checkpoint, String objection) {
    return new AuditFinding(
        Kind.CHECKPOINT,
        partition.topic(),
        partition.partition(),
        -1,
        -1,
        "the checkpoint at " + checkpoint.getRecords() + " records " + objection);
  }
}
