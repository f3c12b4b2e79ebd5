package io.dateline.schemas.serde;

import com.microsoft.kiota.ApiException;
import io.apicurio.registry.resolver.config.SchemaResolverConfig;
import io.apicurio.registry.serde.Default4ByteIdHandler;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import io.apicurio.registry.serde.avro.AvroSerdeConfig;
import io.apicurio.registry.serde.config.IdOption;
import io.apicurio.registry.serde.config.SerdeConfig;
import io.apicurio.registry.serde.kafka.config.KafkaSerdeConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** The default client: Apicurio's, told to write what Confluent's would. */
public final class ApicurioSerdeProvider implements SerdeProvider {
  @Override
  public String name() {
    return RegistrySettings.APICURIO;
  }

  @Override
  public Serializer<IndexedRecord> serializer(RegistrySettings settings) {
    var serializer = new AvroKafkaSerializer<IndexedRecord>();
    serializer.configure(configuration(settings), false);
    return serializer;
  }

  @Override
  public Deserializer<IndexedRecord> deserializer(RegistrySettings settings) {
    var deserializer = new AvroKafkaDeserializer<IndexedRecord>();
    deserializer.configure(configuration(settings), false);
    return deserializer;
  }

  @Override
  public OptionalInt status(Throwable error) {
    return error instanceof ApiException answer
        ? OptionalInt.of(answer.getResponseStatusCode())
        : OptionalInt.empty();
  }

  private static Map<String, Object> configuration(RegistrySettings settings) {
    var configuration = new HashMap<String, Object>(settings.properties());
    configuration.put(SchemaResolverConfig.REGISTRY_URL, settings.url() + "/apis/registry/v3");
    configuration.put(SchemaResolverConfig.AUTO_REGISTER_ARTIFACT, false);
    configuration.put(SchemaResolverConfig.DEREFERENCE_SCHEMA, true);
    configuration.put(
        SchemaResolverConfig.ARTIFACT_RESOLVER_STRATEGY, SubjectStrategy.class.getName());
    // ids never change their schema, so the cache need not expire; it must outlive an outage
    configuration.put(SchemaResolverConfig.CHECK_PERIOD_MS, Long.toString(86_400_000L));
    configuration.put(SchemaResolverConfig.FAULT_TOLERANT_REFRESH, true);
    configuration.put(SchemaResolverConfig.RETRY_COUNT, "1");
    configuration.put(SerdeConfig.ID_HANDLER, Default4ByteIdHandler.class.getName());
    configuration.put(SerdeConfig.USE_ID, IdOption.contentId.name());
    configuration.put(KafkaSerdeConfig.ENABLE_HEADERS, false);
    configuration.put(AvroSerdeConfig.AVRO_DATUM_PROVIDER, EventDatumProvider.class.getName());
    return configuration;
  }
}
