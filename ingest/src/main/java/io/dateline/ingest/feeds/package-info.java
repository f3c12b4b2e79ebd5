/** Polling of feeds: politely, safely, and without missing or doubling an item. */
@NullMarked
package io.dateline.ingest.feeds;

import org.jspecify.annotations.NullMarked;
