package io.dateline.enrich.text.actors;

/**
 * A phrase found in a sequence of words.
 *
 * @param length how many words it has
 * @param value what it means
 */
public record Phrase<V>(int length, V value) {}
