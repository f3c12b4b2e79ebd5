/** Looking up the records of the log that a finding rests on. */
@NullMarked
package io.dateline.projections.trace;

import org.jspecify.annotations.NullMarked;
