/** Stage of the text engine: the language of an article. */
@NullMarked
package io.dateline.enrich.text.language;

import org.jspecify.annotations.NullMarked;
