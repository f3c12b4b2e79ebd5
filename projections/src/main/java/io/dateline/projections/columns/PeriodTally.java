package io.dateline.projections.columns;

import java.time.LocalDate;

/**
 * What was counted over one period.
 *
 * @param start its first day
 */
public record PeriodTally(LocalDate start, Tally tally) {}
