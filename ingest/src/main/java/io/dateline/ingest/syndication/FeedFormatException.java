package io.dateline.ingest.syndication;

import io.dateline.schemas.DatelineException;

/** A document that is no feed, or one that must not be read. */
public final class FeedFormatException extends DatelineException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with the document
   */
  public FeedFormatException(String message) {
    super(message);
  }
}
