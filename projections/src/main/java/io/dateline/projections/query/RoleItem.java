package io.dateline.projections.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office or membership.
 *
 * @param kind of the office, or {@code part}
 * @param actor who holds it, or what it is of
 */
public record RoleItem(
    String kind, Actor actor, @Nullable LocalDate from, @Nullable LocalDate to) {}
