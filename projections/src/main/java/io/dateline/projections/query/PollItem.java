package io.dateline.projections.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One poll of a feed.
 *
 * @param outcome FETCHED, NOT_MODIFIED, MOVED, THROTTLED, FAILED, GONE or REFUSED
 */
public record PollItem(
    String id,
    Instant startedAt,
    long durationMs,
    @Nullable Integer httpStatus,
    String outcome,
    @Nullable String error,
    int items,
    int captured,
    int known,
    int failed,
    long bytes,
    @Nullable Instant nextPollAt) {}
