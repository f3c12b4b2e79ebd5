package io.dateline.projections.archive;

import io.dateline.projections.archive.ArchiveManifest.Partition;
import io.dateline.projections.consume.LogSettings;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes an export into the empty topics of a cluster. What was broken off goes on: what is there
 * already is compared with the export, and anything else is refused. For one thread.
 */
public final class LogRestore {
  private final LogSettings log;
  private final TopicCatalogue catalogue;
  private final Path directory;
  private final Consumer<Partition> progress;

  /**
   * @param log the cluster, with its topics created
   * @param directory of the export
   * @param progress told of each partition that is there in whole
   */
  public LogRestore(LogSettings log, Path directory, Consumer<Partition> progress) {
    this.log = log;
    this.catalogue = new TopicCatalogue(log.topics());
    this.directory = directory;
    this.progress = progress;
  }

  /**
   * Restores all topics of the export.
   *
   * @return what was restored
   * @throws DatelineException where the export is incomplete or damaged, naming the file, or the
   *     cluster holds other records; nothing is written before all files were found whole
   */
  public ArchiveManifest write() {
    ArchiveManifest manifest =
        ArchiveManifest.read(directory)
            .orElseThrow(() -> new DatelineException(directory + ": holds no export"));
    refuseUnusable(manifest);
    var values = new RestoredRecords(log);
    try (var range = new LogRange(log);
        var producer = new RestoringProducer(log)) {
      for (Partition partition : manifest.partitions()) {
        TopicPartition target = target(range, partition);
        try (var records = new PartitionRecords(directory, partition, target, values)) {
          compare(range, target, records);
          records.forEachRemaining(producer::send);
        }
        producer.flush();
        progress.accept(partition);
      }
    }
    return manifest;
  }

  private void refuseUnusable(ArchiveManifest manifest) {
    if (!manifest.complete()) {
      throw new DatelineException(
          directory
              + ": the export was broken off; end it with the 'dateline export' that began it");
    }
    if (!manifest.prefix().equals(log.topics().prefix())) {
      throw new DatelineException(
          "%s: was taken of topics with the prefix '%s', and the checkpoints name them so; set topics.prefix to it instead of '%s'"
              .formatted(directory, manifest.prefix(), log.topics().prefix()));
    }
    for (ArchiveManifest.File file : manifest.files()) {
      Path path = directory.resolve(file.name());
      try {
        if (!Files.exists(path)) {
          throw new DatelineException(path + ": is missing from the export");
        }
        if (!FileDigest.hex(path).equals(file.sha256())) {
          throw new DatelineException(
              path + ": is not as it was written; take it from another copy of the export");
        }
      } catch (IOException e) {
        throw new DatelineException(path + ": cannot be read: " + e.getMessage(), e);
      }
    }
  }

  private TopicPartition target(LogRange range, Partition partition) {
    Topic topic =
        Arrays.stream(Topic.values())
            .filter(t -> t.baseName().equals(partition.topic()))
            .findFirst()
            .orElseThrow(
                () ->
                    new DatelineException(
                        directory
                            + ": topic '"
                            + partition.topic()
                            + "' is unknown; restore with the version that wrote the export"));
    List<TopicPartition> all = range.partitions(catalogue.name(topic));
    if (all.size() != partition.partitions()) {
      throw new DatelineException(
          "topic %s has %d partitions, the export %d, and keys would lie elsewhere; create the topics with topics.partitions and topics.feed-partitions as they were"
              .formatted(catalogue.name(topic), all.size(), partition.partitions()));
    }
    return all.get(partition.partition());
  }

  private void compare(
      LogRange range, TopicPartition target, Iterator<ProducerRecord<byte[], byte[]>> expected) {
    range.read(
        target,
        range.from(target, null),
        range.end(target),
        present -> {
          if (!expected.hasNext() || !same(present, expected.next())) {
            throw new DatelineException(
                "topic %s, partition %d, offset %d: holds a record that is not the export's; restore into a cluster with empty topics"
                    .formatted(target.topic(), target.partition(), present.offset()));
          }
        });
  }

  private static boolean same(
      ConsumerRecord<byte[], byte[]> present, ProducerRecord<byte[], byte[]> expected) {
    return Arrays.equals(present.key(), expected.key())
        && present.timestamp() == expected.timestamp()
        && Arrays.equals(present.headers().toArray(), expected.headers().toArray())
        && Arrays.equals(present.value(), expected.value());
  }
}
