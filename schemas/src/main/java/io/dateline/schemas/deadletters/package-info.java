/** Records that a stage could not take: kept with their reason, to be looked at and redriven. */
@NullMarked
package io.dateline.schemas.deadletters;

import org.jspecify.annotations.NullMarked;
