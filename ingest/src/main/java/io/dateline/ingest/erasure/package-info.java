/** Sealing the words of articles on their way to the log, and erasing them for good. */
@NullMarked
package io.dateline.ingest.erasure;

import org.jspecify.annotations.NullMarked;
