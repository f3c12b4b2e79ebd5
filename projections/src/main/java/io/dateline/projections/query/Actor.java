package io.dateline.projections.query;

/**
 * An actor as a finding names it.
 *
 * @param id dictionary id, provisional id {@code name:...}, or {@code ?} and the surface where the
 *     mention was not resolved
 * @param name canonical name, or the surface
 * @param type such as COUNTRY or PERSON; empty where unknown
 */
public record Actor(String id, String name, String type) {}
