/** The actor dictionary on the log: published as events, rebuilt from them, switched whole. */
@NullMarked
package io.dateline.enrich.dictionary;

import org.jspecify.annotations.NullMarked;
