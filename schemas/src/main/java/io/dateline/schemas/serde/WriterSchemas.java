package io.dateline.schemas.serde;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/** The schemas that records name by their ids, each asked for once. Thread-safe. */
public final class WriterSchemas {
  /** Bytes before the Avro of an event: zero, and the id of its schema. */
  public static final int PREFIX = 5;

  private final RegistryApi registry;
  private final Map<Integer, Optional<Schema>> known = new ConcurrentHashMap<>();

  /** Schemas of that registry; connects when asked. */
  public WriterSchemas(RegistrySettings settings) {
    this.registry = new RegistryApi(settings);
  }

  /**
   * The schema with this id.
   *
   * @return empty where the registry has none
   * @throws io.dateline.schemas.DatelineException where the registry does not answer
   */
  public Optional<Schema> byId(int id) {
    return known.computeIfAbsent(id, registry::schema);
  }
}
