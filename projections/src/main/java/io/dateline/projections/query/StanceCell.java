package io.dateline.projections.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a holder stands to a target on one basis.
 *
 * @param holder an outlet (type MEDIA) or an actor
 * @param start first day of the period; null for the whole range
 * @param polarity mean, -1 to 1
 */
public record StanceCell(
    Actor holder,
    Actor target,
    String basis,
    @Nullable LocalDate start,
    double polarity,
    int stances,
    int hostile,
    int neutral,
    int supportive,
    int articles,
    int stories) {}
