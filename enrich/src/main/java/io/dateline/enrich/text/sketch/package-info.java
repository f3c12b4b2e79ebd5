/** Sketches of texts, by which copies of one report are found. */
@NullMarked
package io.dateline.enrich.text.sketch;

import org.jspecify.annotations.NullMarked;
