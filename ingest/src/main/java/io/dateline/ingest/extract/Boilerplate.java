package io.dateline.ingest.extract;

/**
 * A range of a text that is no part of the article.
 *
 * @param begin first UTF-16 index, inclusive
 * @param end last UTF-16 index, exclusive, after {@code begin}
 * @param reason why it is left out
 */
public record Boilerplate(int begin, int end, BoilerplateReason reason) {}
