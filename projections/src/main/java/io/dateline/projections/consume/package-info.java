/** The projector: reads the log and writes the views, rows and positions in one transaction. */
@NullMarked
package io.dateline.projections.consume;

import org.jspecify.annotations.NullMarked;
