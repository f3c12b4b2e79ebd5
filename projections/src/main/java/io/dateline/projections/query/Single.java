package io.dateline.projections.query;

/**
 * One finding, with the state of the views it was read from.
 *
 * @param asOf token of that state
 */
public record Single<T>(String asOf, T item) {}
