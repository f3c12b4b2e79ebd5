package io.dateline.ingest.syndication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param id the feed's own id of it, else its address, else a hash of what it says
 * @param url address of the article, absolute where the feed allows it; null where it has none
 * @param title plain text, null where it has none
 * @param byline author as printed, null where there is none
 * @param published when the feed says it was published, null where it does not or not readably
 * @param dateGiven the feed gave a date, readable or not
 * @param content HTML of the whole article, null where the feed carries none
 * @param summary HTML of a summary, null where there is none
 */
public record FeedItem(
    String id,
    @Nullable String url,
    @Nullable String title,
    @Nullable String byline,
    @Nullable Instant published,
    boolean dateGiven,
    @Nullable String content,
    @Nullable String summary) {}
