package io.dateline.projections.query;

import io.dateline.projections.position.PositionVector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The log's time that a question is asked about.
 *
 * @param vector a state of the views, or null
 * @param time then the last state that was recorded not after it; null where neither is set: now
 */
public record AsOf(@Nullable PositionVector vector, @Nullable Instant time) {
  /** The state at the moment of asking. */
  public static AsOf now() {
    return new AsOf(null, null);
  }

  /** A state that an earlier answer named. */
  public static AsOf at(PositionVector vector) {
    return new AsOf(vector, null);
  }

  /** The last state that was recorded not after a clock time. */
  public static AsOf at(Instant time) {
    return new AsOf(null, time);
  }

  /**
   * Reads what a user wrote: a vector's token, a time such as {@code 2020-03-03T12:00:00Z}, or a
   * day, which means its end in UTC. Nothing means now.
   *
   * @throws io.dateline.schemas.DatelineException where it is none of these
   */
  public static AsOf parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return now();
    }
    String given = text.strip();
    try {
      if (given.matches("\\d{4}-\\d\\d-\\d\\d")) {
        return at(
            LocalDate.parse(given)
                .plusDays(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .minusMillis(1));
      }
      if (given.matches("\\d{4}-.*T.*")) {
        return at(OffsetDateTime.parse(given).toInstant());
      }
    } catch (DateTimeParseException e) {
      throw new QueryException(
          QueryException.Kind.INVALID,
          "asOf: '" + given + "' is no time; write 2020-03-03 or 2020-03-03T12:00:00Z");
    }
    return at(PositionVector.parse(given));
  }
}
