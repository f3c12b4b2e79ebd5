package io.dateline.enrich.text;

import org.jspecify.annotations.Nullable;

/**
 * An actor as a relation or stance refers to it.
 *
 * @param actor id, see {@link Mention#actor()}; null where unresolved
 * @param name canonical name or the surface
 * @param mention index into the mentions of the article, null where no mention stands for it
 */
public record ActorRef(@Nullable String actor, String name, @Nullable Integer mention) {}
