/** From what a source gives to events on the log: one transaction for capture, poll and cursor. */
@NullMarked
package io.dateline.ingest.capture;

import org.jspecify.annotations.NullMarked;
