package io.dateline.ingest.feeds;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a fetch.
 *
 * @param status of the last answer, after redirects
 * @param url where it came from in the end
 * @param movedTo where the address has moved for good, null where no redirect was permanent
 * @param headers last value of each header, names in lower case
 * @param body unpacked, empty unless the status is 200
 * @param hops addresses asked on the way, the first included
 * @param archive file and offset where the body is kept, null where it is not
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Fetched(
    int status,
    String url,
    @Nullable String movedTo,
    Map<String, String> headers,
    byte[] body,
    List<String> hops,
    @Nullable String archive) {

  /** The same with a place in the archive. */
  Fetched keptAt(@Nullable String place) {
    return new Fetched(status, url, movedTo, headers, body, hops, place);
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  /** The charset the transport names, null where it names none. */
  @Nullable String charset() {
    String type = headers.getOrDefault("content-type", "");
    int at = type.toLowerCase(Locale.ROOT).indexOf("charset=");
    return at < 0 ? null : type.substring(at + 8).split(";")[0].replace("\"", "").strip();
  }
}
