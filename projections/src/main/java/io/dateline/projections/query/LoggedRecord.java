package io.dateline.projections.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the log holds at a place.
 *
 * @param event kind of event
 * @param eventId its id; null where it has none
 * @param schemaId of the writer's schema in the registry
 * @param timestamp of the record
 */
public record LoggedRecord(
    String event, @Nullable String eventId, int schemaId, Instant timestamp) {}
