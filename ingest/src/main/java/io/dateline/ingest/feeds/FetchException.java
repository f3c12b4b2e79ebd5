package io.dateline.ingest.feeds;

import org.jspecify.annotations.Nullable;

/** A fetch that gave no answer, or one that must not be read. */
final class FetchException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What failed. */
  enum Kind {
    /** The name is not known or no connection came about: perhaps our own network. */
    UNREACHABLE,
    /** The address must not be fetched. */
    REFUSED,
    /** No answer in time. */
    TIMEOUT,
    /** The answer is larger than allowed, packed or unpacked. */
    TOO_LARGE,
    /** Too many redirects, or one in a circle. */
    REDIRECTS,
    /** The answer broke off or breaks the rules of HTTP. */
    BROKEN
  }

  private final Kind kind;

  FetchException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }
}
