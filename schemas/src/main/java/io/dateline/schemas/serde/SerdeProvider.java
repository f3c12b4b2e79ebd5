package io.dateline.schemas.serde;

import java.util.OptionalInt;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A client library for schema registries, found by {@link java.util.ServiceLoader}. All providers
 * write the same bytes and read each other's.
 */
public interface SerdeProvider {
  /** The name by which {@link RegistrySettings#client()} chooses it. */
  String name();

  /** A new serializer for one thread; it never registers schemas. */
  Serializer<IndexedRecord> serializer(RegistrySettings settings);

  /**
   * A new deserializer for one thread. It gives our generated classes where the writer's record is
   * one of them and generic records otherwise, so that readers can skip kinds they do not know.
   */
  Deserializer<IndexedRecord> deserializer(RegistrySettings settings);

  /** The HTTP status with which the registry answered, where {@code error} itself carries one. */
  OptionalInt status(Throwable error);
}
