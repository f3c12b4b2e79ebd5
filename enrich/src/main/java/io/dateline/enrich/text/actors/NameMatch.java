package io.dateline.enrich.text.actors;

import java.util.List;

/**
 * A name found in a text.
 *
 * @param begin index of its first char in the text
 * @param end index behind its last char
 * @param level how closely the text agrees
 * @param readings everything the name can mean, never empty; actors in the dictionary's order
 */
public record NameMatch(int begin, int end, MatchLevel level, List<Reading> readings) {}
