/**
 * Stage of the text engine: who does what to whom. Clauses are read off the parse, patterns of
 * {@code verbs.txt}, {@code nouns.txt} and {@code relations.txt} are laid over them, the words of
 * {@code operators.txt} above an event change it, and every event found names its two parties.
 */
@NullMarked
package io.dateline.enrich.text.relations;

import org.jspecify.annotations.NullMarked;
