package io.dateline.projections.replay;

import org.jspecify.annotations.Nullable;

/**
 * Something in the views that a rebuild gives otherwise.
 *
 * @param table of the views
 * @param partition and {@code offset} of the record that brought the row; null where no single row
 *     can be named
 * @param detail what the views say and what the log says
 */
public record ViewFinding(
    String table, @Nullable Integer partition, @Nullable Long offset, String detail) {}
