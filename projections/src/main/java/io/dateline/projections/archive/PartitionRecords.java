package io.dateline.projections.archive;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** All records of one partition of an export, file after file. For one thread. */
final class PartitionRecords implements Iterator<ProducerRecord<byte[], byte[]>>, AutoCloseable {
  private final Deque<Path> rest = new ArrayDeque<>();
  private final TopicPartition target;
  private final RestoredRecords records;
  private @Nullable ArchiveFile open;

  PartitionRecords(
      Path directory,
      ArchiveManifest.Partition partition,
      TopicPartition target,
      RestoredRecords records) {
    this.target = target;
    this.records = records;
    if (partition.files() != null) {
      partition.files().forEach(file -> rest.add(directory.resolve(file.name())));
    }
  }

  @Override
  public boolean hasNext() {
    while (open == null || !open.hasNext()) {
      close();
      if (rest.isEmpty()) {
        return false;
      }
      open = ArchiveFile.open(rest.pop());
    }
    return true;
  }

  @Override
  public ProducerRecord<byte[], byte[]> next() {
    if (!hasNext() || open == null) {
      throw new NoSuchElementException(target.toString());
    }
    return records.of(target, open.next());
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
