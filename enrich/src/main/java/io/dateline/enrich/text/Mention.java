package io.dateline.enrich.text;

import org.jspecify.annotations.Nullable;

/**
 * A place in the text that refers to an actor.
 *
 * @param begin first code point
 * @param end code point after the last
 * @param text the words as they stand there
 * @param type kind of actor
 * @param form how it refers
 * @param actor dictionary id, provisional id {@code name:<normalised name>}, or null where the
 *     mention is no name and was not resolved
 * @param name canonical name of the actor, or the surface where there is none
 * @param sentence index of its sentence
 */
public record Mention(
    int begin,
    int end,
    String text,
    ActorType type,
    MentionForm form,
    @Nullable String actor,
    String name,
    int sentence) {}
