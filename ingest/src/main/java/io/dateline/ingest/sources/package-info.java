/** Files, directories, streams and uploads, read as articles. */
@NullMarked
package io.dateline.ingest.sources;

import org.jspecify.annotations.NullMarked;
