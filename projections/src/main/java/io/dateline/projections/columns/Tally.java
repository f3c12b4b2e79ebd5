package io.dateline.projections.columns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was counted over some relations. Distinct counts are of these relations: they must not be
 * added up.
 *
 * @param intensity mean, rounded to hundredths; 0 where there is none
 * @param events distinct (source, target, type, day)
 * @param sources distinct credited agencies, or else outlets
 */
public record Tally(
    int relations,
    int verbalCooperation,
    int materialCooperation,
    int verbalConflict,
    int materialConflict,
    double intensity,
    int events,
    int articles,
    int stories,
    int outlets,
    int sources,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {}
