/**
 * The demo's own news: a corpus of sample articles by invented outlets, and the loopback server
 * that publishes them as feeds and pages, so that the real poller has something to read.
 *
 * <p>{@code Corpus -> Edition (what is current at a stage) -> Site (documents by path) ->
 * NewsServer}.
 */
@NullMarked
package io.dateline.app.demo;

import org.jspecify.annotations.NullMarked;
