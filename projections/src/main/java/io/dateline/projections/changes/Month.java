package io.dateline.projections.changes;

import java.time.LocalDate;

/**
 * What one month of a dyad came to.
 *
 * @param start its first day
 * @param intensity mean, -10 to 10
 * @param stories independent stories it rests on, at least 1
 */
public record Month(LocalDate start, double intensity, int stories) {}
