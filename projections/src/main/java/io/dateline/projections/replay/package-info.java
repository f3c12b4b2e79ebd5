/** Building the views anew beside the live ones, comparing both, and swapping them. */
@NullMarked
package io.dateline.projections.replay;

import org.jspecify.annotations.NullMarked;
