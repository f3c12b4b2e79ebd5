/** The dashboard's pages: files served as they are, under a strict policy. */
@NullMarked
package io.dateline.projections.dashboard;

import org.jspecify.annotations.NullMarked;
