package io.dateline.ingest.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date in a text's own dateline: "CAIRO, April 9, 2019 (AP) \u2014", "Tripoli, 4 July 2020:".
 * Only dates with a year count, and only at the head of one of the first lines.
 */
final class TextDateline {
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?i)^(?-i:\\p{Lu})[\\p{L}.' ,-]{1,60}?[,(/\u2014\u2013 -]+(?:"
              + MONTH
              + " (\\d{1,2})|(\\d{1,2}) "
              + MONTH
              + "),? ((?:19|20)\\d\\d)\\)? ?(?:\\([^)]{2,40}\\) ?|/[^/]{2,30}/ ?)?[\u2014\u2013:.-]");
  private static final int LINES = 3;
  private static final int HEAD = 140;

  private TextDateline() {}

  static Optional<Instant> find(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .limit(LINES)
        .map(line -> line.strip().substring(0, Math.min(HEAD, line.strip().length())))
        .flatMap(line -> date(line).stream())
        .findFirst();
  }

  private static Optional<Instant> date(String line) {
    Matcher m = DATELINE.matcher(line);
    if (!m.find()) {
      return Optional.empty();
    }
    int month = DateTexts.month(m.group(1) == null ? m.group(4) : m.group(1));
    int day = Integer.parseInt(m.group(2) == null ? m.group(3) : m.group(2));
    LocalDate first = LocalDate.of(Integer.parseInt(m.group(5)), month, 1);
    return day < 1 || day > first.lengthOfMonth()
        ? Optional.empty()
        : Optional.of(first.withDayOfMonth(day).atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
