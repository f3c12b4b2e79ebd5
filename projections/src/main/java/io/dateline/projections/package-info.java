/**
 * Consumers that turn the log into Postgres views, and the queries over them. {@link
 * io.dateline.projections.ProjectionService} is the way in.
 */
@NullMarked
package io.dateline.projections;

import org.jspecify.annotations.NullMarked;
