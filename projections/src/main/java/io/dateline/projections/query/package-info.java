/** Questions to the views, in two times. Knows no consumer. */
@NullMarked
package io.dateline.projections.query;

import org.jspecify.annotations.NullMarked;
