package io.dateline.schemas.serde;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;

/** Reads what the exceptions of a registry client mean. */
final class RegistryErrors {
  private static final int NOT_FOUND = 404;
  private static final int DEEPEST_CAUSE = 12;

  private final SerdeProvider provider;

  RegistryErrors(SerdeProvider provider) {
    this.provider = provider;
  }

  /** Whether the registry answered that it has no such schema. */
  boolean isNotFound(Throwable error) {
    return causes(error).anyMatch(e -> provider.status(e).orElse(0) == NOT_FOUND);
  }

  /** Whether the registry could not be asked, or answered that something is wrong with itself. */
  boolean isUnavailable(Throwable error) {
    return causes(error).noneMatch(RegistryErrors::isDecoding)
        && causes(error).anyMatch(this::isOutage);
  }

  private boolean isOutage(Throwable error) {
    return error instanceof IOException
        || error instanceof TimeoutException
        || provider.status(error).isPresent();
  }

  private static boolean isDecoding(Throwable error) {
    return error instanceof AvroRuntimeException || error instanceof EOFException;
  }

  private static Stream<Throwable> causes(Throwable error) {
    return Stream.iterate(error, e -> e != null, Throwable::getCause).limit(DEEPEST_CAUSE);
  }
}
