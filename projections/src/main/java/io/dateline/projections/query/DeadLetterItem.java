package io.dateline.projections.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record or upload that a stage gave up on, and that was neither redriven nor discarded since.
 *
 * @param source topic, file or address it came from
 * @param log where the dead letter itself lies
 */
public record DeadLetterItem(
    Instant recordedAt,
    String stage,
    String reason,
    String message,
    int attempt,
    @Nullable String source,
    @Nullable Integer sourcePartition,
    @Nullable Long sourceOffset,
    long length,
    @Nullable String sha256,
    @Nullable String key,
    Place log) {}
