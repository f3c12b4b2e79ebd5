/** Stage of the text engine: mentions. */
@NullMarked
package io.dateline.enrich.text.mentions;

import org.jspecify.annotations.NullMarked;
