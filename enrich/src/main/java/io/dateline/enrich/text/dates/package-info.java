/** Stage of the text engine: the day on which what a clause tells of happened. */
@NullMarked
package io.dateline.enrich.text.dates;

import org.jspecify.annotations.NullMarked;
