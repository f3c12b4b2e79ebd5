package io.dateline.ingest.erasure;

/**
 * How far an erasure is.
 *
 * @param articleId article, or dead letter
 * @param state PENDING while the destroyed key can still be read from the log's files, DONE after
 * @param sealed records of it on the log whose words nobody can read once it is DONE
 * @param clear records of it on the log that were written in the clear and stay so
 */
public record Erasure(String articleId, State state, long sealed, long clear) {
  /** How far it is. */
  public enum State {
    PENDING,
    DONE
  }

  /** What a person should know, in a sentence. */
  public String note() {
    String log =
        state == State.PENDING
            ? "the key is destroyed; its last copy goes when the broker compacts article-keys, within about an hour"
            : sealed == 0 ? "the views are cleared" : "the key is gone from the log";
    return clear == 0
        ? log
        : log + "; " + clear + " records were written in the clear and stay readable on the log";
  }
}
