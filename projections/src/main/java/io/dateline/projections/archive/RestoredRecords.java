package io.dateline.projections.archive;

import io.dateline.projections.consume.LogSettings;
import io.dateline.schemas.serde.SchemaPublisher;
import io.dateline.schemas.serde.WriterSchemas;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Turns archived records into those to write, under the ids that this registry gives. */
final class RestoredRecords {
  private final SchemaPublisher publisher;
  private final Map<String, Map<Schema, Integer>> ids = new HashMap<>();

  RestoredRecords(LogSettings log) {
    this.publisher = new SchemaPublisher(log.registry());
  }

  /** The record as it goes to its partition. */
  ProducerRecord<byte[], byte[]> of(TopicPartition target, ArchivedRecord record) {
    var headers = new RecordHeaders();
    record.headers().forEach(header -> headers.add(header.key(), header.value()));
    return new ProducerRecord<>(
        target.topic(),
        target.partition(),
        record.timestamp(),
        record.key(),
        value(target.topic(), record),
        headers);
  }

  private byte @Nullable [] value(String topic, ArchivedRecord record) {
    byte[] value = record.value();
    if (value == null || record.writer() == null) {
      return value;
    }
    int id =
        ids.computeIfAbsent(topic, name -> new HashMap<>())
            .computeIfAbsent(record.writer(), schema -> publisher.publish(topic, schema));
    return ByteBuffer.allocate(WriterSchemas.PREFIX + value.length)
        .put((byte) 0)
        .putInt(id)
        .put(value)
        .array();
  }
}
