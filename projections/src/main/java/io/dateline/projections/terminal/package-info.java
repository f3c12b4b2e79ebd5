/** Answers as tables of a terminal. */
@NullMarked
package io.dateline.projections.terminal;

import org.jspecify.annotations.NullMarked;
