package io.dateline.enrich.text.stance;

/**
 * Tokens of a sentence that refer to an actor.
 *
 * @param first first token
 * @param last token after the last
 * @param head token that carries their role
 * @param kind P person, G group or organisation, L place, M pronoun
 */
record Target(int first, int last, int head, char kind) {
  boolean covers(int token) {
    return token >= first && token < last;
  }
}
