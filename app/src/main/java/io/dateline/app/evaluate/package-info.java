/** Command that scores the text engine and the extraction on labelled data. */
@NullMarked
package io.dateline.app.evaluate;

import org.jspecify.annotations.NullMarked;
