package io.dateline.schemas.config;

import io.dateline.schemas.DatelineException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 7d}.
 */
public final class Durations {
  private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  private Durations() {}

  /**
   * Reads the short form or ISO 8601 ({@code PT5M}).
   *
   * @param key what the duration is of, for the message
   * @throws DatelineException where the text is neither
   */
  public static Duration parse(String key, String text) {
    Matcher matcher = SHORT.matcher(text.strip());
    if (matcher.matches()) {
      return of(Long.parseLong(matcher.group(1)), matcher.group(2));
    }
    try {
      return Duration.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new DatelineException(
          "%s: '%s' is no duration; write PT5M or 5m".formatted(key, text), e);
    }
  }

  private static Duration of(long amount, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}
