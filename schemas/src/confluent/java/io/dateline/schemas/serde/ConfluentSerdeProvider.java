package io.dateline.schemas.serde;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.KafkaAvroSerializerConfig;
import io.confluent.kafka.serializers.subject.TopicRecordNameStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Confluent's client, part of the build with {@code -Pconfluent}. */
public final class ConfluentSerdeProvider implements SerdeProvider {
  private static final int CACHED_SCHEMAS = 1000;
  private static final int PREFIX = 5;

  @Override
  public String name() {
    return RegistrySettings.CONFLUENT;
  }

  @Override
  @SuppressWarnings("unchecked") // Confluent's serializer takes objects of any kind
  public Serializer<IndexedRecord> serializer(RegistrySettings settings) {
    var configuration = new HashMap<String, Object>(settings.properties());
    configuration.put(
        KafkaAvroSerializerConfig.SCHEMA_REGISTRY_URL_CONFIG, settings.compatibleApi());
    configuration.put(KafkaAvroSerializerConfig.AUTO_REGISTER_SCHEMAS, false);
    configuration.put(
        KafkaAvroSerializerConfig.VALUE_SUBJECT_NAME_STRATEGY,
        TopicRecordNameStrategy.class.getName());
    var serializer = new KafkaAvroSerializer();
    serializer.configure(configuration, false);
    return (Serializer<IndexedRecord>) (Serializer<?>) serializer;
  }

  @Override
  public Deserializer<IndexedRecord> deserializer(RegistrySettings settings) {
    return new ById(
        new CachedSchemaRegistryClient(
            settings.compatibleApi(), CACHED_SCHEMAS, Map.copyOf(settings.properties())));
  }

  @Override
  public OptionalInt status(Throwable error) {
    return error instanceof RestClientException answer
        ? OptionalInt.of(answer.getStatus())
        : OptionalInt.empty();
  }

  /**
   * Looks schemas up by Confluent's client and reads with the readers of every other provider:
   * Confluent's own deserializer fails on kinds that have no class here.
   */
  private static final class ById implements Deserializer<IndexedRecord> {
    private final SchemaRegistryClient client;
    private final Map<Integer, DatumReader<IndexedRecord>> readers = new ConcurrentHashMap<>();

    ById(SchemaRegistryClient client) {
      this.client = client;
    }

    @Override
    public IndexedRecord deserialize(String topic, byte[] data) {
      var reader = readers.computeIfAbsent(ByteBuffer.wrap(data, 1, 4).getInt(), this::reader);
      var decoder = DecoderFactory.get().binaryDecoder(data, PREFIX, data.length - PREFIX, null);
      try {
        return reader.read(null, decoder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private DatumReader<IndexedRecord> reader(int id) {
      try {
        return EventKinds.reader(((AvroSchema) client.getSchemaById(id)).rawSchema());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (RestClientException e) {
        throw new IllegalStateException("schema " + id, e);
      }
    }
  }
}
