package io.dateline.enrich.stream;

import io.dateline.schemas.events.Cause;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * An input event that could be read.
 *
 * @param event ArticleCaptured, ArticleWithdrawn, ArticleErased or RetagRequested
 * @param cause where it lies
 * @param traceId of the event, handed on to what it causes
 * @param idPrefix begins the ids of the events that it causes
 */
record Validated(IndexedRecord event, Cause cause, @Nullable String traceId, String idPrefix) {
  Validated(IndexedRecord event, Cause cause, @Nullable String traceId) {
    this(event, cause, traceId, cause.getEventId());
  }
}
