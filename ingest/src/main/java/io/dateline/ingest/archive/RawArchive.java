package io.dateline.ingest.archive;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps fetched documents. Safe for any thread. */
@FunctionalInterface
public interface RawArchive {
  /** Keeps nothing. */
  RawArchive NONE = (url, status, headers, body, at) -> null;

  /**
   * Keeps a document.
   *
   * @param url where it came from in the end
   * @param headers of the answer, names in lower case
   * @param body unpacked
   * @param at when it was fetched
   * @return file and offset, {@code name.warc.gz:1234}; null where nothing is kept
   * @throws io.dateline.schemas.DatelineException where it cannot be written
   */
  @Nullable String keep(
      String url, int status, Map<String, String> headers, byte[] body, Instant at);
}
