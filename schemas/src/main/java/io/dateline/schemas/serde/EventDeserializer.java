package io.dateline.schemas.serde;

import io.dateline.schemas.serde.MalformedEventException.Reason;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads events and tells apart what can go wrong. For one thread.
 *
 * <p>Gives a generated class for the kinds in {@link EventKinds}, a generic record for any other,
 * and null for a tombstone.
 */
public final class EventDeserializer implements Deserializer<IndexedRecord> {
  private static final int PREFIX = 5;

  private final Deserializer<IndexedRecord> delegate;
  private final String registry;
  private final RegistryErrors errors;
  private final RegistryTrust trust;

  EventDeserializer(
      Deserializer<IndexedRecord> delegate,
      String registry,
      RegistryErrors errors,
      RegistryTrust trust) {
    this.delegate = delegate;
    this.registry = registry;
    this.errors = errors;
    this.trust = trust;
  }

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    // configured when it was made
  }

  @Override
  public @Nullable IndexedRecord deserialize(String topic, byte @Nullable [] data) {
    return data == null ? null : read(topic, data, () -> delegate.deserialize(topic, data));
  }

  @Override
  public @Nullable IndexedRecord deserialize(
      String topic, @Nullable Headers headers, byte @Nullable [] data) {
    return data == null
        ? null
        : read(topic, data, () -> delegate.deserialize(topic, headers, data));
  }

  /**
   * Reads one event.
   *
   * @throws MalformedEventException where the bytes are at fault
   * @throws RegistryUnavailableException where the registry does not answer
   */
  private IndexedRecord read(String topic, byte[] data, Delegate call) {
    if (data.length < PREFIX || data[0] != 0) {
      throw new MalformedEventException(
          Reason.NOT_AVRO,
          topic + ": a value of " + data.length + " bytes without schema id",
          null);
    }
    int schemaId = ByteBuffer.wrap(data, 1, 4).getInt();
    try {
      IndexedRecord event = call.read();
      trust.gave(schemaId);
      return event;
    } catch (RuntimeException e) {
      throw classify(topic, schemaId, e);
    }
  }

  private RuntimeException classify(String topic, int schemaId, RuntimeException error) {
    if (errors.isNotFound(error) && !trust.isBelieved()) {
      return new RegistryUnavailableException(
          "registry " + registry + " is coming back and does not know schema id " + schemaId,
          error);
    }
    if (errors.isNotFound(error)) {
      return new MalformedEventException(
          Reason.UNKNOWN_SCHEMA,
          topic + ": schema id " + schemaId + " is unknown to the registry " + registry,
          error);
    }
    if (errors.isUnavailable(error)) {
      trust.failed();
      return new RegistryUnavailableException(
          "registry " + registry + " does not answer for schema id " + schemaId, error);
    }
    String detail = error instanceof AvroRuntimeException ? error.getMessage() : error.toString();
    return new MalformedEventException(
        Reason.UNDECODABLE, topic + ": bytes do not fit schema " + schemaId + ": " + detail, error);
  }

  @Override
  public void close() {
    delegate.close();
  }

  @FunctionalInterface
  private interface Delegate {
    IndexedRecord read();
  }
}
