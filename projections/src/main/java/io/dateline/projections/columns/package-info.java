/**
 * The relations as columns in memory, beside the views in Postgres: who, whom, when, which story.
 * They answer what has to count over hundred thousands of rows; all else is asked of Postgres.
 */
@NullMarked
package io.dateline.projections.columns;

import org.jspecify.annotations.NullMarked;
