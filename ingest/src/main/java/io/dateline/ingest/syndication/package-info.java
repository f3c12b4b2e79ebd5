/** Feeds as documents: RSS, Atom, JSON Feed, sitemaps and OPML, read leniently and safely. */
@NullMarked
package io.dateline.ingest.syndication;

import org.jspecify.annotations.NullMarked;
