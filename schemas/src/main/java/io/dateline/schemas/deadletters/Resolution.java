package io.dateline.schemas.deadletters;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What became of a dead letter: a record without value on the same partition of the same topic,
 * with all it says in headers.
 *
 * @param offset of the letter, on the partition of this record
 * @param kind {@link #REDRIVEN} or {@link #DISCARDED}
 * @param reason why, in words; may be empty
 * @param by who asked
 */
public record Resolution(long offset, String kind, String reason, String by) {
  /** It went back to the stage it came from; fails it again, there is a new letter. */
  public static final String REDRIVEN = "REDRIVEN";

  /** Somebody decided that it is not worth another attempt. */
  public static final String DISCARDED = "DISCARDED";

  /** Header: offset of the letter that is resolved. Records without it are letters. */
  public static final String RESOLVES = "dateline-resolves";

  /** Header: the kind. */
  public static final String KIND = "dateline-resolution";

  /** Header: who asked. */
  public static final String BY = "dateline-resolved-by";

  /** The headers to write. */
  public Headers headers() {
    Headers headers = new RecordHeaders();
    add(headers, RESOLVES, Long.toString(offset));
    add(headers, KIND, kind);
    add(headers, DeadLetter.MESSAGE, reason);
    add(headers, BY, by);
    return headers;
  }

  /** What a record of the topic resolves; empty where it is a letter. */
  public static Optional<Resolution> of(Headers headers) {
    return of(
        DeadLetter.header(headers, RESOLVES),
        DeadLetter.header(headers, KIND),
        DeadLetter.header(headers, DeadLetter.MESSAGE),
        DeadLetter.header(headers, BY));
  }

  /** The same of the single headers, each null where it is missing. */
  public static Optional<Resolution> of(
      @Nullable String offset,
      @Nullable String kind,
      @Nullable String reason,
      @Nullable String by) {
    if (offset == null || !offset.matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(
        new Resolution(
            Long.parseLong(offset),
            kind == null ? DISCARDED : kind,
            reason == null ? "" : reason,
            by == null ? "" : by));
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
