package io.dateline.projections.columns;

import java.time.LocalDate;
import java.util.List;

/** What one actor did to another, month by month. */
public record PairMonths(
    String source,
    String sourceName,
    String sourceType,
    String target,
    String targetName,
    String targetType,
    List<Mean> months) {
  /** Copies the list. */
  public PairMonths {
    months = List.copyOf(months);
  }

  /**
   * One month.
   *
   * @param start its first day
   * @param intensity mean, rounded to hundredths
   * @param stories distinct stories
   */
  public record Mean(LocalDate start, double intensity, int stories) {}
}
