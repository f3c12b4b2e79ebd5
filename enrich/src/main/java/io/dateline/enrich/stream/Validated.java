package io.dateline.enrich.stream;

import io.dateline.schemas.events.Cause;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * An input event that could be read.
 *
 * @param event ArticleCaptured, ArticleWithdrawn or ArticleErased
 * @param cause where it lies
 * @param traceId of the event, handed on to what it causes
 */
record Validated(IndexedRecord event, Cause cause, @Nullable String traceId) {}
