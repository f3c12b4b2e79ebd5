package io.dateline.projections.http;

/**
 * An error as RFC 9457 has it, {@code application/problem+json}.
 *
 * @param title of the kind of error
 * @param detail what is wrong this time, and what to do
 * @param instance path that was asked
 */
record Problem(String type, String title, int status, String detail, String instance) {
  static final String CONTENT_TYPE = "application/problem+json";

  static Problem of(int status, String title, String detail, String instance) {
    return new Problem("about:blank", title, status, detail, instance);
  }
}
