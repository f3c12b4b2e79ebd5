package io.dateline.projections.query;

import org.jspecify.annotations.Nullable;

/**
 * What became of the items that a feed listed in a period.
 *
 * @param polls made
 * @param answered polls that were answered
 * @param listed items listed for the first time
 * @param captured of these and of those that waited before: captured
 * @param duplicates brought a text that was captured already
 * @param failed could not be captured; dead letters
 * @param vanished could not be captured before the feed dropped them; dead letters
 * @param waiting items that wait at the end of the period, less those that waited at its beginning
 */
public record FeedCompleteness(
    String id,
    @Nullable String url,
    long polls,
    long answered,
    long listed,
    long captured,
    long duplicates,
    long failed,
    long vanished,
    long waiting) {

  /** Items of which nobody knows what became; anything but 0 is a fault of Dateline. */
  public long unaccounted() {
    return listed - captured - duplicates - failed - vanished - waiting;
  }
}
