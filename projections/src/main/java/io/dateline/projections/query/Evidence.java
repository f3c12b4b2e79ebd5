package io.dateline.projections.query;

/**
 * The words a finding rests on.
 *
 * @param text the words; empty where they were erased, or have not been projected yet
 * @param begin first code point in the article's text
 * @param end code point after the last
 * @param sentence the whole sentence around them
 * @param sentenceBegin first code point of the sentence in the article's text
 */
public record Evidence(String text, int begin, int end, String sentence, int sentenceBegin) {}
