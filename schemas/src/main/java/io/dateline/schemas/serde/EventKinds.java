package io.dateline.schemas.serde;

import io.dateline.schemas.topics.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;

/** The event kinds this version of Dateline knows, by full record name. */
public final class EventKinds {
  private static final Map<String, Schema> KNOWN =
      Arrays.stream(Topic.values())
          .flatMap(topic -> topic.events().stream())
          .collect(Collectors.toUnmodifiableMap(Schema::getFullName, Function.identity()));

  private EventKinds() {}

  /** Schemas of all known kinds by full record name. */
  public static Map<String, Schema> known() {
    return KNOWN;
  }

  /**
   * A reader for records written with {@code writer}: of our generated class where the kind is
   * known, of generic records otherwise.
   */
  public static DatumReader<IndexedRecord> reader(Schema writer) {
    Schema ours = KNOWN.get(writer.getFullName());
    return ours == null
        ? new GenericDatumReader<>(writer)
        : new SpecificDatumReader<>(writer, ours);
  }

  /** A writer of our generated classes under the schema they were compiled with. */
  public static DatumWriter<IndexedRecord> writer(Schema schema) {
    return new SpecificDatumWriter<>(schema);
  }
}
