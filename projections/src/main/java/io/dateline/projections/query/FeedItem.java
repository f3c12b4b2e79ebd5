package io.dateline.projections.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed and how it fares.
 *
 * @param state OK, LATE, SILENT, FAILING, THROTTLED, MOVED, GONE or PAUSED
 * @param lastPoll the newest poll, if any
 */
public record FeedItem(
    String id,
    @Nullable String url,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String format,
    @Nullable Long intervalSeconds,
    String state,
    Instant since,
    String reason,
    boolean paused,
    @Nullable PollItem lastPoll) {}
