/**
 * From events to rows: what each kind of event does to the views, and the consumer that drives it.
 */
@NullMarked
package io.dateline.projections.project;

import org.jspecify.annotations.NullMarked;
