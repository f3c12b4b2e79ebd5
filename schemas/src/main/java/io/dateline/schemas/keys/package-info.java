/**
 * The keys of articles: each article's words are encrypted with a key of its own, which lies,
 * wrapped by the configuration's, in a compacted topic. Destroying the key erases the words.
 */
@NullMarked
package io.dateline.schemas.keys;

import org.jspecify.annotations.NullMarked;
