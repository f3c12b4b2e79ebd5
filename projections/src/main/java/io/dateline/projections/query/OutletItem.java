package io.dateline.projections.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An outlet with articles in the record.
 *
 * @param id as articles name it, mostly its domain
 * @param name as printed, where the outlet is known; else the title of its feeds, where they have
 *     one; else its id
 * @param country ISO 3166-1 alpha-2 of its seat, or null
 * @param ownership who owns it, or null
 * @param kind what it is, or null
 * @param articles that stand
 * @param first day of the earliest of them
 * @param last day of the latest
 */
public record OutletItem(
    String id,
    String name,
    @Nullable String country,
    @Nullable String ownership,
    @Nullable String kind,
    int articles,
    LocalDate first,
    LocalDate last) {}
