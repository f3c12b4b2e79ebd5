package io.dateline.schemas.deadletters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record or upload that a stage gave up on, as it is written to the dead-letters topic. The value
 * is the original, cut at {@link #MAX_VALUE}; everything else is in the headers, in UTF-8.
 *
 * @param stage who gave up: {@code extract}, {@code capture}, {@code validate}, {@code tag}, {@code
 *     publish}, {@code project}
 * @param reason class of the failure in capitals, such as {@code UNKNOWN_SCHEMA}
 * @param message what is wrong, for a person
 * @param source topic, file or address it came from
 * @param partition partition of the source, -1 where it is no topic
 * @param offset offset or line in the source, -1 where there is none
 * @param attempt how often it was tried, from 1
 * @param original the bytes as they came
 */
public record DeadLetter(
    String stage,
    String reason,
    String message,
    String source,
    int partition,
    long offset,
    int attempt,
    byte[] original) {
  /** Longest value, in bytes. */
  public static final int MAX_VALUE = 64 * 1024;

  private static final int MAX_MESSAGE = 2000;

  /** Names of the headers. */
  public static final String STAGE = "dateline-stage";

  public static final String REASON = "dateline-reason";
  public static final String MESSAGE = "dateline-message";
  public static final String SOURCE = "dateline-source";
  public static final String PARTITION = "dateline-source-partition";
  public static final String OFFSET = "dateline-source-offset";
  public static final String ATTEMPT = "dateline-attempt";
  public static final String LENGTH = "dateline-length";
  public static final String SHA256 = "dateline-sha256";

  /** Absent where the source is no topic. */
  public static final String SOURCE_TIMESTAMP = "dateline-source-timestamp";

  /** The value to write: the original or its first {@link #MAX_VALUE} bytes. */
  public byte[] value() {
    return original.length <= MAX_VALUE ? original : Arrays.copyOf(original, MAX_VALUE);
  }

  /** The headers to write. */
  public Headers headers() {
    Headers headers = new RecordHeaders();
    add(headers, STAGE, stage);
    add(headers, REASON, reason);
    add(
        headers,
        MESSAGE,
        message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE));
    add(headers, SOURCE, source);
    add(headers, PARTITION, Integer.toString(partition));
    add(headers, OFFSET, Long.toString(offset));
    add(headers, ATTEMPT, Integer.toString(attempt));
    add(headers, LENGTH, Integer.toString(original.length));
    add(headers, SHA256, sha256(original));
    return headers;
  }

  /**
   * The headers to write for a record. The letter itself is to be written with the time of now:
   * with that of an old record the topic's retention would take it at once.
   *
   * @param timestamp of the original, in milliseconds since 1970
   */
  public Headers headers(long timestamp) {
    Headers headers = headers();
    add(headers, SOURCE_TIMESTAMP, Long.toString(timestamp));
    return headers;
  }

  /** The text of a header, null where it is absent. */
  public static @Nullable String header(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** How often the record with these headers was tried before it came again; 0 where never. */
  public static int attempts(Headers headers) {
    String attempts = header(headers, ATTEMPT);
    return attempts != null && attempts.matches("[0-9]{1,6}") ? Integer.parseInt(attempts) : 0;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
