package io.dateline.projections.query;

/**
 * An actor that another one dealt with in a period.
 *
 * @param direction OUT where the neighbour is the target, IN where it is the source
 * @param counts over the whole range; its start is null
 */
public record Neighbour(Actor actor, String direction, DyadPeriod counts) {}
