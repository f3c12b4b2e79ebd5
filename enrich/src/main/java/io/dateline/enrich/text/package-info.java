/**
 * The text engine: a plain library, free of Kafka, that turns an article into mentions of actors,
 * relations between them and stances towards them. Deterministic: the same text, engine version and
 * dictionary version give the same result.
 *
 * <p>The path of the data is {@code Article -> Sentences -> Mentions -> Relations, Stances ->
 * Tagged}. Inside the engine all offsets are UTF-16 offsets into {@link
 * io.dateline.enrich.text.Article#text()}; only {@link io.dateline.enrich.text.Tagged} counts
 * Unicode code points.
 */
@NullMarked
package io.dateline.enrich.text;

import org.jspecify.annotations.NullMarked;
