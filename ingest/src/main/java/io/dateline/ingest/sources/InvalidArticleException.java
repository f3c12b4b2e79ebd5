package io.dateline.ingest.sources;

/** A JSON value that is no article; the message says why. */
final class InvalidArticleException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  InvalidArticleException(String reason, String message) {
    super(message);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
