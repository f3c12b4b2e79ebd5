/**
 * Who publishes: the registry of outlets with their domains, names, owners and kinds, and the
 * credit lines by which an outlet says that a report is an agency's and not its own.
 */
@NullMarked
package io.dateline.projections.outlets;

import org.jspecify.annotations.NullMarked;
