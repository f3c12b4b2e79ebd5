package io.dateline.ingest.deadletters;

import io.dateline.schemas.deadletters.DeadLetter;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it lies on its topic.
 *
 * @param id where it lies
 * @param recordedAt when the stage gave up
 * @param sourceTime timestamp of the original, where that was a record; else as {@code recordedAt}
 * @param key key of the original
 * @param stage who gave up
 * @param reason class of the failure
 * @param message what is wrong, for a person
 * @param source topic, file or address
 * @param partition of the source, -1 where it is no topic
 * @param offset offset or line in the source, -1 where there is none
 * @param attempt how often it was tried, from 1
 * @param length bytes of the original
 * @param sha256 of the original; empty where unknown
 * @param kept the original, or its beginning
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record StoredLetter(
    LetterId id,
    Instant recordedAt,
    Instant sourceTime,
    @Nullable String key,
    String stage,
    String reason,
    String message,
    String source,
    int partition,
    long offset,
    int attempt,
    long length,
    String sha256,
    byte[] kept) {

  static StoredLetter of(ConsumerRecord<String, byte[]> record) {
    Headers headers = record.headers();
    byte[] kept = record.value() == null ? new byte[0] : record.value();
    return new StoredLetter(
        new LetterId(record.partition(), record.offset()),
        Instant.ofEpochMilli(record.timestamp()),
        Instant.ofEpochMilli(number(headers, DeadLetter.SOURCE_TIMESTAMP, record.timestamp())),
        record.key(),
        text(headers, DeadLetter.STAGE),
        text(headers, DeadLetter.REASON),
        text(headers, DeadLetter.MESSAGE),
        text(headers, DeadLetter.SOURCE),
        (int) number(headers, DeadLetter.PARTITION, -1),
        number(headers, DeadLetter.OFFSET, -1),
        Math.max(1, DeadLetter.attempts(headers)),
        number(headers, DeadLetter.LENGTH, kept.length),
        text(headers, DeadLetter.SHA256),
        kept);
  }

  /** Whether the original is kept whole. */
  public boolean isWhole() {
    return kept.length >= length;
  }

  /** Whether it was a record of a topic. */
  public boolean isRecord() {
    return partition >= 0;
  }

  private static String text(Headers headers, String name) {
    String text = DeadLetter.header(headers, name);
    return text == null ? "" : text;
  }

  /** Headers of dead letters are written by others: what is no number counts as missing. */
  private static long number(Headers headers, String name, long otherwise) {
    String text = DeadLetter.header(headers, name);
    return text != null && text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : otherwise;
  }
}
