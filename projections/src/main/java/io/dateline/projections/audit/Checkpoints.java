package io.dateline.projections.audit;

import io.dateline.projections.consume.LogSettings;
import io.dateline.schemas.events.LogCheckpoint;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.serde.MalformedEventException;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.generic.IndexedRecord;

/** The checkpoints on the audit topic, by topic and partition, in the order they were written. */
final class Checkpoints {
  private final Map<String, List<LogCheckpoint>> byPartition = new TreeMap<>();

  private Checkpoints() {}

  /** Where none have been written. */
  static Checkpoints none() {
    return new Checkpoints();
  }

  /** Reads all that are there now. */
  static Checkpoints read(LogSettings log) {
    var checkpoints = none();
    String topic = new TopicCatalogue(log.topics()).name(Topic.AUDIT);
    try (var reader = new PartitionReader(log);
        var deserializer = EventSerdes.of(log.registry()).deserializer()) {
      for (var partition : reader.partitions(List.of(topic))) {
        reader.read(
            partition,
            0,
            record -> {
              try {
                IndexedRecord event = deserializer.deserialize(topic, record.value());
                if (event instanceof LogCheckpoint checkpoint) {
                  checkpoints.add(checkpoint);
                }
              } catch (MalformedEventException e) {
                // no checkpoint; what should have been one is missing and will be named as such
              }
            });
      }
    }
    return checkpoints;
  }

  /** Adds the next one. */
  void add(LogCheckpoint checkpoint) {
    of(checkpoint.getTopic(), checkpoint.getPartition()).add(checkpoint);
  }

  /** Those of a partition, oldest first; empty where there are none. */
  List<LogCheckpoint> of(String topic, int partition) {
    return byPartition.computeIfAbsent(topic + "-" + partition, key -> new ArrayList<>());
  }
}
