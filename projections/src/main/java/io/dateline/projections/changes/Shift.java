package io.dateline.projections.changes;

import java.time.LocalDate;

/**
 * A month that its history does not explain.
 *
 * @param start first day of the month
 * @param before mean intensity of the history
 * @param after mean intensity of the month
 * @param months length of the history, in months with an observation
 * @param stories independent stories of the month
 * @param p probability that the history's own spread brings a month at least as far off
 */
public record Shift(
    LocalDate start, double before, double after, int months, int stories, double p) {}
