package io.dateline.projections.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody speaks, or acts, for or against somebody.
 *
 * @param holderKind AUTHOR (then the holder is the outlet) or ACTOR
 * @param polarity -1 to 1
 * @param label HOSTILE, NEUTRAL or SUPPORTIVE
 * @param basis FRAMING, STATEMENT or ACTION
 */
public record StanceItem(
    String id,
    String holderKind,
    Actor holder,
    Actor target,
    double polarity,
    String label,
    String basis,
    double confidence,
    String rule,
    Evidence evidence,
    String article,
    int revision,
    @Nullable String title,
    @Nullable String url,
    @Nullable String outlet,
    LocalDate day,
    @Nullable Instant publishedAt,
    Instant recordedAt,
    @Nullable String engine,
    @Nullable String dictionary,
    Place log) {}
