package io.dateline.ingest.capture;

import org.jspecify.annotations.Nullable;

/**
 * Facts of the poll, upload or file that brought an article; the fields are those of the event.
 *
 * @param kind FEED, FILE, STDIN, HTTP or BACKFILL
 * @param feedId feed that listed it
 * @param pollId poll that saw it
 * @param itemId the source's own id of it
 * @param location where it was fetched from, or file and line
 * @param httpStatus status of the fetch
 * @param rawSha256 digest of the bytes as they came, in hex
 * @param rawLength number of those bytes
 * @param archive file and offset where those bytes are kept, null where they are not
 */
public record CaptureOrigin(
    String kind,
    @Nullable String feedId,
    @Nullable String pollId,
    @Nullable String itemId,
    @Nullable String location,
    @Nullable Integer httpStatus,
    @Nullable String rawSha256,
    long rawLength,
    @Nullable String archive) {

  /** Origin of a file's or stream's article. */
  public static CaptureOrigin local(
      String kind, String location, @Nullable String itemId, String rawSha256, long rawLength) {
    return new CaptureOrigin(kind, null, null, itemId, location, null, rawSha256, rawLength, null);
  }
}
