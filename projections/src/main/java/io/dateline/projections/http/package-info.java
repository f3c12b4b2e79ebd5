/** The read side of /api/v1. */
@NullMarked
package io.dateline.projections.http;

import org.jspecify.annotations.NullMarked;
