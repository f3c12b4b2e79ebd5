/** Documents as they were fetched, kept as WARC, and what is done anew from them. */
@NullMarked
package io.dateline.ingest.archive;

import org.jspecify.annotations.NullMarked;
