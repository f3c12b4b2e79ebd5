package io.dateline.ingest.archive;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a server as an archive has it.
 *
 * @param url it was asked for
 * @param date when it was fetched
 * @param status of the answer
 * @param headers of the answer, names in lower case
 * @param body unpacked
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record WarcRecord(
    String url, Instant date, int status, Map<String, String> headers, byte[] body) {

  /** Header that names the key of the article which the body is encrypted with. */
  public static final String KEY_ID = "dateline-key-id";

  /** Whether it is a page that was there and can be read. */
  public boolean isPage() {
    String type = headers.getOrDefault("content-type", "text/html");
    return status == 200
        && keyId() == null
        && (type.contains("html") || type.contains("text/plain"));
  }

  /** The key the body is encrypted with, null where it is in the clear. */
  public @Nullable String keyId() {
    return headers.get(KEY_ID);
  }

  /** The charset the transport names, null where it names none. */
  public @Nullable String charset() {
    String type = headers.getOrDefault("content-type", "");
    int at = type.toLowerCase(java.util.Locale.ROOT).indexOf("charset=");
    return at < 0 ? null : type.substring(at + 8).split(";")[0].replace("\"", "").strip();
  }
}
