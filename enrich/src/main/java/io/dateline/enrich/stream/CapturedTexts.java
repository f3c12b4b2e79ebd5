package io.dateline.enrich.stream;

import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.Cause;
import java.util.Optional;

/** Reads captures again. For one thread. */
@FunctionalInterface
interface CapturedTexts extends AutoCloseable {
  /** The capture of that event; empty where it does not lie there any more. */
  Optional<ArticleCaptured> find(Cause capture);

  @Override
  default void close() {}
}
