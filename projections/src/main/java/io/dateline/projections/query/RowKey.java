package io.dateline.projections.query;

/**
 * A row of the views, by the record that brought it.
 *
 * @param table of the views
 * @param partition of the topic the table is made from
 * @param offset in it
 */
public record RowKey(String table, int partition, long offset) {}
