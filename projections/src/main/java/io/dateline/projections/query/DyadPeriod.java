package io.dateline.projections.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dateline.projections.columns.Tally;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one actor did to another in one period. In JSON and CSV the counts stand beside the start.
 *
 * @param start first day of the period; null for a whole range
 * @param tally counts of this period alone: they must not be added up
 */
public record DyadPeriod(@Nullable LocalDate start, @JsonUnwrapped Tally tally) {}
