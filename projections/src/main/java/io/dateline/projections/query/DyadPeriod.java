package io.dateline.projections.query;

import io.dateline.projections.columns.Tally;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one actor did to another in one period. Distinct counts are of this period alone: they must
 * not be added up.
 *
 * @param start first day of the period; the first day with an event for the whole range
 * @param relations observations
 * @param verbalCooperation observations of that quad class, and so on
 * @param intensity mean of the observations on the Goldstein scale, -10 to 10
 * @param events distinct (source, target, type, day)
 * @param articles distinct articles
 * @param stories distinct stories: copies of one text are one
 * @param outlets distinct outlets
 * @param sources distinct origins: a credited agency, or else the outlet, each by its name in the
 *     registry
 * @param first day of the earliest event
 * @param last day of the latest event
 */
public record DyadPeriod(
    @Nullable LocalDate start,
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
    @Nullable LocalDate last) {
  static DyadPeriod of(@Nullable LocalDate start, Tally tally) {
    return new DyadPeriod(
        start,
        tally.relations(),
        tally.verbalCooperation(),
        tally.materialCooperation(),
        tally.verbalConflict(),
        tally.materialConflict(),
        tally.intensity(),
        tally.events(),
        tally.articles(),
        tally.stories(),
        tally.outlets(),
        tally.sources(),
        tally.first(),
        tally.last());
  }
}
