package io.dateline.schemas.serde;

import io.apicurio.registry.serde.avro.AvroDatumProvider;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;

/** Readers and writers of events for Apicurio's serde; made by it through reflection. */
public final class EventDatumProvider implements AvroDatumProvider<IndexedRecord> {
  private final ConcurrentHashMap<Schema, DatumReader<IndexedRecord>> readers =
      new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Schema, DatumWriter<IndexedRecord>> writers =
      new ConcurrentHashMap<>();

  @Override
  public DatumWriter<IndexedRecord> createDatumWriter(IndexedRecord event, Schema schema) {
    return writers.computeIfAbsent(schema, EventKinds::writer);
  }

  @Override
  public DatumReader<IndexedRecord> createDatumReader(Schema writer) {
    return readers.computeIfAbsent(writer, EventKinds::reader);
  }

  @Override
  public Schema toSchema(IndexedRecord event) {
    return event.getSchema();
  }
}
