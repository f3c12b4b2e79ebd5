package io.dateline.schemas.serde;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether a registry is to be believed that it does not know a schema. One that is starting answers
 * before it has read its own storage, and then knows nothing: records must not become dead letters
 * for that. So it is not believed for a while after it did not answer, nor while it does not know a
 * schema that it gave before. Thread-safe; shared by the deserializers of a process.
 */
final class RegistryTrust {
  static final Duration RECOVERY = Duration.ofSeconds(30);

  private static final int NONE = -1;

  private final RegistryApi registry;
  private final LongSupplier nanos;
  private volatile int known = NONE;
  private volatile boolean failed;
  private volatile long failedAt;

  RegistryTrust(RegistryApi registry, LongSupplier nanos) {
    this.registry = registry;
    this.nanos = nanos;
  }

  /** It gave the schema with this id. */
  void gave(int schemaId) {
    known = schemaId;
  }

  /** It did not answer. */
  void failed() {
    failedAt = nanos.getAsLong();
    failed = true;
  }

  /** Whether "not found" means so. Asks the registry. */
  boolean isBelieved() {
    if (failed && nanos.getAsLong() - failedAt < RECOVERY.toNanos()) {
      return false;
    }
    if (known == NONE) {
      return true;
    }
    try {
      if (registry.schema(known).isPresent()) {
        return true;
      }
    } catch (RegistryUnavailableException e) {
      // no answer either
    }
    failed();
    return false;
  }
}
