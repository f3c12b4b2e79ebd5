package io.dateline.projections.columns;

import org.jspecify.annotations.Nullable;

/**
 * A relation as it lies in Postgres.
 *
 * @param retracted offset that ended it, or {@link RelationColumns#OPEN}
 * @param day since the epoch
 * @param origin credited agency, or else the outlet, by its name in the registry
 */
record RelationRow(
    int partition,
    long recorded,
    long retracted,
    int day,
    String source,
    String sourceName,
    String sourceType,
    String target,
    String targetName,
    String targetType,
    String type,
    String quad,
    double intensity,
    double confidence,
    String article,
    @Nullable String outlet,
    @Nullable String origin) {}
