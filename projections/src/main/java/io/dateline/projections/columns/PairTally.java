package io.dateline.projections.columns;

/** What one actor did to another, counted over the whole selection. */
public record PairTally(
    String source,
    String sourceName,
    String sourceType,
    String target,
    String targetName,
    String targetType,
    Tally tally) {}
