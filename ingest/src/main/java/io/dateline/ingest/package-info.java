/** The ingest service: feeds, files and uploads to articles.captured. */
@NullMarked
package io.dateline.ingest;

import org.jspecify.annotations.NullMarked;
