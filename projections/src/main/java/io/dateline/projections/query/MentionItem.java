package io.dateline.projections.query;

import org.jspecify.annotations.Nullable;

/** A mention of an actor in a text; spans in code points. */
public record MentionItem(
    int begin,
    int end,
    String type,
    String form,
    @Nullable String actor,
    @Nullable String name,
    int sentence) {}
