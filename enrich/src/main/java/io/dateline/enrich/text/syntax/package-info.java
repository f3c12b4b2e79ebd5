/** Stage of the text engine: syntax. */
@NullMarked
package io.dateline.enrich.text.syntax;

import org.jspecify.annotations.NullMarked;
