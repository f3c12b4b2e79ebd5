/** Who is for or against whom: by the author's words, by what actors say, by what they do. */
@NullMarked
package io.dateline.enrich.text.stance;

import org.jspecify.annotations.NullMarked;
