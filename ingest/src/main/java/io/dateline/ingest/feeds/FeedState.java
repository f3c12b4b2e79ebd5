package io.dateline.ingest.feeds;

/** How a feed does; the names are those of the event FeedStateChanged. */
public enum FeedState {
  /** Not polled yet. */
  NEW,
  /** Read as planned. */
  OK,
  /** A poll is overdue. */
  LATE,
  /** Read, but without a new item for improbably long. */
  SILENT,
  /** The last polls failed. */
  FAILING,
  /** The server asks to come later. */
  THROTTLED,
  /** Found at another address for good. */
  MOVED,
  /** The server says it is gone for good. */
  GONE,
  /** Not polled, as somebody asked. */
  PAUSED
}
