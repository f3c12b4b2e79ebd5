/**
 * The actor dictionary: who may be named in an article, by which names, in which office and when.
 * {@link io.dateline.enrich.text.actors.Dictionary} is the entry; the files it is read from are
 * described in docs/dictionary.md.
 */
@NullMarked
package io.dateline.enrich.text.actors;

import org.jspecify.annotations.NullMarked;
