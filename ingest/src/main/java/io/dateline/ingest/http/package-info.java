/** The writes under /api/v1: articles and feeds. */
@NullMarked
package io.dateline.ingest.http;

import org.jspecify.annotations.NullMarked;
