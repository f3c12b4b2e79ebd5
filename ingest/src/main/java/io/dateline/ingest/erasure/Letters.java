package io.dateline.ingest.erasure;

import io.dateline.schemas.deadletters.DeadLetter;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Dead letters as owners of keys: {@code letter:} and the beginning of the original's SHA-256. */
final class Letters {
  private static final String PREFIX = "letter:";
  private static final int DIGITS = 32;
  private static final Pattern OWNER = Pattern.compile(PREFIX + "[0-9a-f]{32}");

  private Letters() {}

  /** Null where the headers are none of a dead letter. */
  static @Nullable String owner(Headers headers) {
    String sha256 = DeadLetter.header(headers, DeadLetter.SHA256);
    return sha256 == null || sha256.length() < DIGITS ? null : PREFIX + sha256.substring(0, DIGITS);
  }

  static boolean isOwner(String id) {
    return OWNER.matcher(id).matches();
  }
}
