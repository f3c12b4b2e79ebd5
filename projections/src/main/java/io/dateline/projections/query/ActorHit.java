package io.dateline.projections.query;

/**
 * An actor found by name.
 *
 * @param matched the name that matched
 * @param score 0 to 1, 1 for the name itself
 * @param provisional whether no dictionary defines it
 */
public record ActorHit(
    String id, String name, String type, String matched, double score, boolean provisional) {}
