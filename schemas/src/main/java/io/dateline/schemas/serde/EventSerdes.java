package io.dateline.schemas.serde;

import io.dateline.schemas.DatelineException;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serializers and deserializers of events against one registry. Thread-safe itself; what it gives
 * is for one thread each.
 *
 * <p>Schemas are never registered by writing: {@link SchemaPublisher} does that beforehand.
 */
public final class EventSerdes {
  private final RegistrySettings settings;
  private final SerdeProvider provider;
  private final RegistryTrust trust;

  private EventSerdes(RegistrySettings settings, SerdeProvider provider) {
    this.settings = settings;
    this.provider = provider;
    this.trust = new RegistryTrust(new RegistryApi(settings), System::nanoTime);
  }

  /**
   * Serdes by the client the settings name. Does not connect yet.
   *
   * @throws DatelineException where that client is not part of this build
   */
  public static EventSerdes of(RegistrySettings settings) {
    var providers = new TreeMap<String, SerdeProvider>();
    ServiceLoader.load(SerdeProvider.class).forEach(p -> providers.put(p.name(), p));
    SerdeProvider provider = providers.get(settings.client());
    if (provider == null) {
      throw new DatelineException(
          "registry.client: '"
              + settings.client()
              + "' is not in this build, which has "
              + providers.keySet()
              + "; build with -Pconfluent for Confluent's");
    }
    return new EventSerdes(settings, provider);
  }

  /** A serializer for one thread. */
  public Serializer<IndexedRecord> serializer() {
    return provider.serializer(settings);
  }

  /** A deserializer for one thread. */
  public EventDeserializer deserializer() {
    return new EventDeserializer(
        provider.deserializer(settings), settings.url(), new RegistryErrors(provider), trust);
  }

  /** Both, as Kafka Streams wants them. */
  public Serde<IndexedRecord> serde() {
    return Serdes.serdeFrom(serializer(), deserializer());
  }
}
