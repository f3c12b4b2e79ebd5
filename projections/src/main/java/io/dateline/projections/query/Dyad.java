package io.dateline.projections.query;

import java.util.List;

/**
 * What one actor did to another over time.
 *
 * @param by day, week or month
 * @param total over the whole range, distinct counts included
 * @param periods those with at least one observation, oldest first
 */
public record Dyad(
    Actor source, Actor target, String by, DyadPeriod total, List<DyadPeriod> periods) {
  /** Copies the periods. */
  public Dyad {
    periods = List.copyOf(periods);
  }
}
