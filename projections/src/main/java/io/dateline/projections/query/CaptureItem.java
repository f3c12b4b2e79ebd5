package io.dateline.projections.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was captured, and what brought it.
 *
 * @param kind FEED, FILE, STDIN, HTTP or BACKFILL
 * @param feed that showed it, where a feed did
 * @param poll of that feed
 * @param itemId the feed's own id of the item
 * @param location address it was fetched from, or file and line
 * @param rawSha256 of the bytes that were fetched, in hex
 * @param archive file and offset where those bytes are kept
 */
public record CaptureItem(
    Instant recordedAt,
    Instant observedAt,
    String textHash,
    @Nullable String url,
    String kind,
    @Nullable String feed,
    @Nullable String poll,
    @Nullable String itemId,
    @Nullable String location,
    @Nullable Integer httpStatus,
    @Nullable String rawSha256,
    long rawLength,
    @Nullable String archive) {}
