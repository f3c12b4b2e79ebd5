/** Dead letters of all stages: looked at, sent back to where they came from, or discarded. */
@NullMarked
package io.dateline.ingest.deadletters;

import org.jspecify.annotations.NullMarked;
