package io.dateline.projections.replay;

import io.dateline.projections.query.AsOf;

/**
 * What a replay of the views is to do.
 *
 * @param fromScratch whether a generation begun before is dropped rather than carried on
 * @param to state to build up to; {@link AsOf#now()} for the end of the log
 * @param promote whether the new generation becomes the live one where both digests are equal
 * @param force whether it does so where they differ, too
 */
public record ReplayOptions(boolean fromScratch, AsOf to, boolean promote, boolean force) {}
