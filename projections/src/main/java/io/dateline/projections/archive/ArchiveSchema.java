package io.dateline.projections.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;

/**
 * The schema of a file: key, timestamp, headers, and a value that is nothing, bytes that are no
 * event, an event of one of the writers' schemas, or bytes that do not fit theirs.
 */
final class ArchiveSchema {
  /** Branches of the value that every file has. */
  static final int NONE = 0;

  static final int BYTES = 1;
  static final int UNDECODABLE = 2;

  private static final String NAMESPACE = "io.dateline.archive";
  private static final int FIRST_EVENT = 3;

  private final List<Schema> events;

  private ArchiveSchema(List<Schema> events) {
    this.events = events;
  }

  /** A schema whose value may be any of these events. */
  static ArchiveSchema of(List<Schema> events) {
    return new ArchiveSchema(List.copyOf(events));
  }

  /** The events that a file with this schema may hold. */
  static ArchiveSchema read(Schema file) {
    List<Schema> branches = file.getField("value").schema().getTypes();
    return of(branches.subList(FIRST_EVENT, branches.size()));
  }

  /** This schema with one more event; those that cannot stand beside it go. */
  ArchiveSchema with(Schema event) {
    Map<String, Schema> named = named(event, new HashMap<>());
    var kept = new ArrayList<Schema>();
    for (Schema other : events) {
      Map<String, Schema> others = named(other, new HashMap<>());
      if (others.entrySet().stream()
          .allMatch(e -> named.getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()))) {
        kept.add(other);
      }
    }
    kept.add(event);
    return of(kept);
  }

  /** Index of the event's branch; -1 where this schema has none. */
  int branch(Schema event) {
    int index = events.indexOf(event);
    return index < 0 ? -1 : FIRST_EVENT + index;
  }

  /** The writer's schema of a branch. */
  Schema event(int branch) {
    return events.get(branch - FIRST_EVENT);
  }

  /** As it stands in the file. */
  Schema file() {
    Schema bytes = Schema.create(Schema.Type.BYTES);
    Schema maybeBytes = Schema.createUnion(Schema.create(Schema.Type.NULL), bytes);
    Schema undecodable =
        SchemaBuilder.record("Undecodable")
            .namespace(NAMESPACE)
            .doc("Bytes that do not fit the schema they name.")
            .fields()
            .requiredString("schema")
            .requiredBytes("bytes")
            .endRecord();
    var branches = new ArrayList<>(List.of(Schema.create(Schema.Type.NULL), bytes, undecodable));
    branches.addAll(events);
    Schema header =
        SchemaBuilder.record("Header")
            .namespace(NAMESPACE)
            .fields()
            .requiredString("key")
            .name("value")
            .type(maybeBytes)
            .noDefault()
            .endRecord();
    Schema time = LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG));
    return SchemaBuilder.record("LogRecord")
        .namespace(NAMESPACE)
        .doc("A record of a topic.")
        .fields()
        .name("key")
        .type(maybeBytes)
        .noDefault()
        .name("timestamp")
        .type(time)
        .noDefault()
        .name("headers")
        .type(Schema.createArray(header))
        .noDefault()
        .name("value")
        .type(Schema.createUnion(branches))
        .noDefault()
        .endRecord();
  }

  /** Every named type within, by full name: two schemas in one file must agree on them. */
  private static Map<String, Schema> named(Schema schema, Map<String, Schema> found) {
    switch (schema.getType()) {
      case RECORD -> {
        if (found.put(schema.getFullName(), schema) == null) {
          schema.getFields().forEach(field -> named(field.schema(), found));
        }
      }
      case ENUM, FIXED -> found.put(schema.getFullName(), schema);
      case ARRAY -> named(schema.getElementType(), found);
      case MAP -> named(schema.getValueType(), found);
      case UNION -> schema.getTypes().forEach(branch -> named(branch, found));
      default -> {
        // has no name
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return events.stream().map(Schema::getName).collect(Collectors.joining(", "));
  }
}
