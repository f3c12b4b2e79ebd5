package io.dateline.projections.query;

import java.time.LocalDate;

/**
 * A month in which what one actor did to another moved more than its own history explains.
 *
 * @param start first day of the month
 * @param before mean intensity of the months before, since the last such change
 * @param after mean intensity of the month
 * @param months how many months with an observation that history has
 * @param stories independent stories the month rests on
 * @param p probability that the history's own spread brings a month at least as far off
 */
public record ChangeItem(
    Actor source,
    Actor target,
    LocalDate start,
    double before,
    double after,
    int months,
    int stories,
    double p) {}
