/** Positions in the log, and vectors of them. */
@NullMarked
package io.dateline.projections.position;

import org.jspecify.annotations.NullMarked;
