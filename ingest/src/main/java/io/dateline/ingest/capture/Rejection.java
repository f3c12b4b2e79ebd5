package io.dateline.ingest.capture;

import java.nio.charset.StandardCharsets;

/**
 * What could not be taken, and why.
 *
 * @param source file, address or stream
 * @param line line of the file, from 1; -1 where there is none
 * @param reason class of the failure in capitals, such as EMPTY or NOT_JSON
 * @param message what is wrong, for a person
 * @param original the bytes as they came, perhaps cut
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Rejection(String source, long line, String reason, String message, byte[] original) {

  /** A rejection of a text. */
  public static Rejection of(
      String source, long line, String reason, String message, String original) {
    return new Rejection(source, line, reason, message, original.getBytes(StandardCharsets.UTF_8));
  }

  /** Place and message, as shown to a person. */
  @Override
  public String toString() {
    return source + (line < 0 ? "" : ":" + line) + ": " + message;
  }
}
