/** What makes two captures the same article: canonical URLs, ids and hashes of the text. */
@NullMarked
package io.dateline.ingest.canonical;

import org.jspecify.annotations.NullMarked;
