package io.dateline.projections.query;

import java.time.Instant;

/**
 * A relation no longer stands.
 *
 * @param id of the relation
 * @param reason REVISED, WITHDRAWN, ERASED, RETAGGED or SUPERSEDED
 * @param at when the log recorded it
 */
public record RetractionItem(
    String id,
    Actor source,
    Actor target,
    String type,
    String article,
    String reason,
    Instant at) {}
