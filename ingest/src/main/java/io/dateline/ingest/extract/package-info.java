/**
 * From the bytes of a page or text to its words: main text, metadata, language. A plain library
 * without Kafka or network, safe for any thread.
 */
@NullMarked
package io.dateline.ingest.extract;

import org.jspecify.annotations.NullMarked;
