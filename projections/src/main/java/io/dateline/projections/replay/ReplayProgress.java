package io.dateline.projections.replay;

import java.time.Duration;

/**
 * How far a replay has come.
 *
 * @param phase BUILD, COMPARE or SWAP
 * @param done offsets read, of {@code total}
 * @param perSecond offsets a second, since it began or was resumed
 * @param left time left at that rate
 */
public record ReplayProgress(
    String phase, String generation, long done, long total, double perSecond, Duration left) {}
