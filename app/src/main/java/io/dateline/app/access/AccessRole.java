package io.dateline.app.access;

import io.dateline.schemas.DatelineException;
import java.util.Locale;

/** What a token allows. None includes another. */
public enum AccessRole {
  /** The query API and the dashboard. */
  READ,
  /** Posting articles. */
  INGEST,
  /** Withdrawing articles, managing feeds, metrics. */
  OPERATE,
  /** Tracing what the views say back to the log. */
  AUDIT;

  /** Its name in files and commands. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a name.
   *
   * @throws DatelineException where it is none
   */
  public static AccessRole parse(String word) {
    for (AccessRole role : values()) {
      if (role.word().equals(word)) {
        return role;
      }
    }
    throw new DatelineException("role: '" + word + "' is none of read, ingest, operate, audit");
  }

  /** What a request needs. */
  static AccessRole of(String method, String path) {
    boolean reads = method.equals("GET") || method.equals("HEAD");
    if (reads) {
      return path.equals("/metrics")
          ? OPERATE
          : path.equals("/api/v1/trace") || path.startsWith("/api/v1/trace/") ? AUDIT : READ;
    }
    return path.equals("/api/v1/articles") ? INGEST : OPERATE;
  }
}
