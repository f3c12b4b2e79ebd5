package io.dateline.projections.project;

import java.util.List;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.jdbi.v3.core.Handle;

/** Counts the events whose kind this version does not know. */
final class SkippedKinds {
  /** Notes the unknown kinds among the events, which are of any topics. */
  void apply(Handle handle, List<LoggedEvent> events) {
    var counts = new TreeMap<String, Skipped>();
    for (LoggedEvent event : events) {
      if (event.value() instanceof GenericRecord record && !(record instanceof SpecificRecord)) {
        String kind = record.getSchema().getFullName();
        counts.merge(
            event.topic() + "-" + event.partition() + "-" + kind,
            new Skipped(event.topic(), event.partition(), kind, 1, event.offset()),
            Skipped::plus);
      }
    }
    counts.values().forEach(skipped -> insert(handle, skipped));
  }

  private static void insert(Handle handle, Skipped skipped) {
    handle.execute(
        "insert into skipped_kinds as s (topic, partition, kind, records, last_offset)"
            + " values (?, ?, ?, ?, ?) on conflict (topic, partition, kind) do update"
            + " set records = s.records + excluded.records, last_offset = excluded.last_offset",
        skipped.topic(),
        skipped.partition(),
        skipped.kind(),
        skipped.records(),
        skipped.lastOffset());
  }

  private record Skipped(String topic, int partition, String kind, long records, long lastOffset) {
    Skipped plus(Skipped later) {
      return new Skipped(topic, partition, kind, records + later.records, later.lastOffset);
    }
  }
}
