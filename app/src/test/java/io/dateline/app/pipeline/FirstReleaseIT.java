package io.dateline.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.app.embedded.EmbeddedParts;
import io.dateline.app.embedded.Parts;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.contracts.ReleasedContracts;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.serde.SchemaPublisher;
import io.dateline.schemas.topics.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.util.RandomData;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Subscribers of the first release and the present one, each reading what the other wrote. */
@ExtendWith(EmbeddedParts.class)
class FirstReleaseIT {
  private static final String FIRST = ReleasedContracts.releases().get(0);
  private static final int EACH = 5;
  private static final int PREFIX = 5;

  @Test
  void shouldLetAReaderOfTheFirstReleaseReadTodaysTopics(Parts parts, @TempDir Path directory)
      throws IOException {
    try (var installation = Installation.on(parts);
        var first = ReleaseReader.of(FIRST, directory)) {
      for (Topic topic : releasedTopics()) {
        for (Schema today : topic.events()) {
          random(today).forEach(event -> installation.write(topic, "key", event));
        }

        for (ConsumerRecord<String, byte[]> record : installation.records(topic)) {
          Schema writer = writer(installation, record);
          Schema released = ReleasedContracts.release(FIRST).get(writer.getFullName());
          if (released != null) {
            IndexedRecord read = decode(first.reader(writer), record.value());

            assertThat(read.getClass().getName()).isEqualTo(released.getFullName());
            assertThat(encode(new SpecificDatumWriter<>(released), read))
                .isEqualTo(translated(writer, released, record.value()));
          }
        }
      }
    }
  }

  @Test
  void shouldReadWhatWasWrittenWithTheFirstRelease(Parts parts) throws IOException {
    try (var installation = Installation.on(parts)) {
      var publisher = new SchemaPublisher(installation.registry());
      for (Topic topic : releasedTopics()) {
        for (Schema today : topic.events()) {
          Schema released = ReleasedContracts.release(FIRST).get(today.getFullName());
          if (released == null) {
            continue;
          }
          int id = publisher.publish(installation.topics().name(topic), released);
          for (IndexedRecord event : random(released)) {
            byte[] avro = encode(new GenericDatumWriter<>(released), event);
            installation.write(
                topic,
                "key",
                ByteBuffer.allocate(PREFIX + avro.length)
                    .put((byte) 0)
                    .putInt(id)
                    .put(avro)
                    .array());
          }
        }

        try (var deserializer = installation.serdes().deserializer()) {
          for (var record : installation.records(topic)) {
            IndexedRecord read = deserializer.deserialize(record.topic(), record.value());
            Schema released = ReleasedContracts.release(FIRST).get(read.getSchema().getFullName());

            assertThat(encode(new SpecificDatumWriter<>(read.getSchema()), read))
                .isEqualTo(translated(released, read.getSchema(), record.value()));
          }
        }
      }
    }
  }

  @Test
  void shouldPublishNothingWhereTheRegistryHoldsAVersionThatWouldBeBroken(Parts parts) {
    try (var installation = Installation.emptyOn(parts)) {
      Schema other =
          SchemaBuilder.record(RelationObserved.class.getName())
              .fields()
              .requiredString("relationId")
              .requiredString("verdict")
              .endRecord();
      var publisher = new SchemaPublisher(installation.registry());
      publisher.publish(installation.topics().name(Topic.RELATIONS), other);

      assertThatThrownBy(() -> publisher.publish(installation.topics()))
          .isInstanceOf(DatelineException.class)
          .hasMessageContaining("RelationObserved version 1: its readers could not read")
          .hasMessageContaining("RelationObserved version 1: what its writers wrote")
          .hasMessageContaining("dateline schemas diff");
      assertThat(publisher.missing(installation.topics()))
          .hasSize(Arrays.stream(Topic.values()).mapToInt(t -> t.events().size()).sum());
    }
  }

  private static List<Topic> releasedTopics() {
    return Arrays.stream(Topic.values()).filter(topic -> !topic.events().isEmpty()).toList();
  }

  private static List<IndexedRecord> random(Schema schema) {
    var events = new java.util.ArrayList<IndexedRecord>();
    new RandomData(schema, EACH, 7L).forEach(event -> events.add((IndexedRecord) event));
    return events;
  }

  private static Schema writer(Installation installation, ConsumerRecord<String, byte[]> record) {
    try (var deserializer = installation.serdes().deserializer()) {
      return deserializer.deserialize(record.topic(), record.value()).getSchema();
    }
  }

  /** The same event under another schema, by Avro's own rules. */
  private static byte[] translated(Schema from, Schema to, byte[] value) throws IOException {
    IndexedRecord read = decode(new GenericDatumReader<>(from, to), value);
    return encode(new GenericDatumWriter<>(to), read);
  }

  private static IndexedRecord decode(DatumReader<IndexedRecord> reader, byte[] value)
      throws IOException {
    var decoder = DecoderFactory.get().binaryDecoder(value, PREFIX, value.length - PREFIX, null);
    return reader.read(null, decoder);
  }

  private static byte[] encode(DatumWriter<IndexedRecord> writer, IndexedRecord event)
      throws IOException {
    var out = new ByteArrayOutputStream();
    var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    writer.write(event, encoder);
    return out.toByteArray();
  }
}
