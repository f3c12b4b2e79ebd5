/** Change points: where a series of months moved more than its own history explains. */
@NullMarked
package io.dateline.projections.changes;

import org.jspecify.annotations.NullMarked;
