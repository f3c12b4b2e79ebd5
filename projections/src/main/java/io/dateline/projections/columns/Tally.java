package io.dateline.projections.columns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was counted over some relations. Distinct counts are of these relations: they must not be
 * added up.
 *
 * @param relations observations
 * @param verbalCooperation observations of that quad class, and so on
 * @param intensity mean of the observations on the Goldstein scale, -10 to 10, rounded to
 *     hundredths; 0 where there is none
 * @param events distinct (source, target, type, day)
 * @param articles distinct articles
 * @param stories distinct stories: copies of one text are one
 * @param outlets distinct outlets
 * @param sources distinct origins: a credited agency, or else the outlet, each by its name in the
 *     registry
 * @param first day of the earliest event; null where there is none
 * @param last day of the latest event; null where there is none
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
