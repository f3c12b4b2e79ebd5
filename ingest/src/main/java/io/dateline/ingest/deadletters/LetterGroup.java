package io.dateline.ingest.deadletters;

import java.time.Instant;

/**
 * Dead letters of one stage and reason that are open.
 *
 * @param count how many
 * @param first recorded
 * @param last recorded
 * @param sample the last one
 */
public record LetterGroup(
    String stage, String reason, long count, Instant first, Instant last, StoredLetter sample) {

  static LetterGroup of(StoredLetter letter) {
    return new LetterGroup(
        letter.stage(), letter.reason(), 1, letter.recordedAt(), letter.recordedAt(), letter);
  }

  LetterGroup and(LetterGroup other) {
    return new LetterGroup(
        stage,
        reason,
        count + other.count,
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last,
        last.isAfter(other.last) ? sample : other.sample);
  }
}
