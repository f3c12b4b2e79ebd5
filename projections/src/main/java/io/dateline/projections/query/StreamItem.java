package io.dateline.projections.query;

/**
 * Something that happened to the relations.
 *
 * @param event {@code relation} or {@code retraction}
 * @param data a {@link RelationItem} or a {@link RetractionItem}
 * @param position following on from here misses nothing and repeats nothing
 */
public record StreamItem(String event, Object data, String position) {}
