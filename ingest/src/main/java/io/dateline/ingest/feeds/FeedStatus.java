package io.dateline.ingest.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a feed does at a moment.
 *
 * @param feed its definition
 * @param state how it does
 * @param since when that began
 * @param reason in words, empty where all is well
 * @param silenceProbability chance of so long a silence by the feed's history, 0..1; null where the
 *     history is too short
 * @param lastGoodPoll start of the last poll that was answered, null where none was
 * @param lastPoll start of the last poll, null where none was made
 * @param nextPoll when the next is due, null where none is
 * @param failures polls that failed in a row
 * @param title the feed's own title, null where unknown
 * @param itemsListed items seen over all polls of this process
 * @param captured articles captured by this process
 * @param duplicates items that brought nothing new though the feed showed them anew
 * @param failed items that could not be captured
 */
public record FeedStatus(
    Feed feed,
    FeedState state,
    Instant since,
    String reason,
    @Nullable Double silenceProbability,
    @Nullable Instant lastGoodPoll,
    @Nullable Instant lastPoll,
    @Nullable Instant nextPoll,
    int failures,
    @Nullable String title,
    long itemsListed,
    long captured,
    long duplicates,
    long failed) {}
