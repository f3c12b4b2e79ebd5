package io.dateline.projections.query;

/** A name of an actor: CANONICAL, ALIAS, ACRONYM and so on. */
public record NameItem(String text, String kind) {}
