/**
 * The log's own witness: a chain of digests over every record of the fact topics, published and
 * signed as it grows, and the check that finds what was changed since.
 */
@NullMarked
package io.dateline.projections.audit;

import org.jspecify.annotations.NullMarked;
