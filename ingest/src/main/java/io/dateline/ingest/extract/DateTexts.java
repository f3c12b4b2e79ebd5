package io.dateline.ingest.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as pages and feeds write them: ISO 8601 and its loose variants, RFC 822 with named
 * zones, "April 9, 2019", "9 April 2019". A time without a zone is UTC, a day without a time its
 * midnight. Years outside 1900 to 2200 are no date of publication.
 */
public final class DateTexts {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ]\\s?(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RFC =
      Pattern.compile(
          "(?:\\p{L}{3,9}\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{4}|\\d{2})(?:,?\\s+(?:at\\s+)?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?\\s*([+-]\\d{2}:?\\d{2}|[A-Z]{1,4})?.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:\\p{L}{3,9}\\.?,?\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:,?\\s+(?:at\\s+)?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([ap]\\.?m\\.?)?)?.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EPOCH = Pattern.compile("(\\d{10})(\\d{3})?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder().appendPattern("[XXX][XX][X]").toFormatter(Locale.ROOT);

  private DateTexts() {}

  /** The instant a text names; empty where it is no date in a known form. */
  public static Optional<Instant> parse(String raw) {
    String text = raw.strip();
    if (text.isEmpty() || text.length() > 80) {
      return Optional.empty();
    }
    try {
      return read(text).filter(DateTexts::isPlausible);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlausible(Instant instant) {
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    return year >= 1900 && year <= 2200;
  }

  private static Optional<Instant> read(String text) {
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.group(1))));
    }
    Matcher m = ISO.matcher(text);
    if (m.matches()) {
      return Optional.of(at(day(m.group(1), m.group(2), m.group(3)), m, 4, offset(m.group(7))));
    }
    m = RFC.matcher(text);
    if (m.matches()) {
      int month = month(m.group(2));
      if (month > 0) {
        int year = Integer.parseInt(m.group(3));
        LocalDate day =
            LocalDate.of(year < 100 ? year + (year < 70 ? 2000 : 1900) : year, month, number(m, 1));
        return Optional.of(at(day, m, 4, offset(m.group(7))));
      }
    }
    m = MONTH_FIRST.matcher(text);
    if (m.matches() && month(m.group(1)) > 0) {
      LocalDate day = LocalDate.of(number(m, 3), month(m.group(1)), number(m, 2));
      Instant instant = at(day, m, 4, ZoneOffset.UTC);
      boolean afternoon = m.group(7) != null && m.group(7).toLowerCase(Locale.ROOT).startsWith("p");
      return Optional.of(afternoon && number(m, 4) < 12 ? instant.plusSeconds(43200) : instant);
    }
    return Optional.empty();
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static Instant at(LocalDate day, Matcher m, int hour, ZoneOffset offset) {
    if (m.group(hour) == null) {
      return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    int second = m.group(hour + 2) == null ? 0 : Math.min(59, number(m, hour + 2));
    LocalDateTime time = day.atTime(number(m, hour), number(m, hour + 1), second);
    return OffsetDateTime.of(time, offset).toInstant();
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  /** 1..12, or 0 where the word is no English month. */
  static int month(String word) {
    return word.length() < 3
        ? 0
        : MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static ZoneOffset offset(String zone) {
    if (zone == null) {
      return ZoneOffset.UTC;
    }
    return switch (zone.toUpperCase(Locale.ROOT)) {
      case "EST", "CDT" -> ZoneOffset.ofHours(-5);
      case "EDT" -> ZoneOffset.ofHours(-4);
      case "CST", "MDT" -> ZoneOffset.ofHours(-6);
      case "MST", "PDT" -> ZoneOffset.ofHours(-7);
      case "PST" -> ZoneOffset.ofHours(-8);
      case "CET", "BST", "WEST" -> ZoneOffset.ofHours(1);
      case "CEST", "EET", "SAST" -> ZoneOffset.ofHours(2);
      case "EEST", "MSK" -> ZoneOffset.ofHours(3);
      case "JST", "KST" -> ZoneOffset.ofHours(9);
      default ->
          zone.charAt(0) == '+' || zone.charAt(0) == '-'
              ? OFFSET.parse(zone, ZoneOffset::from)
              : ZoneOffset.UTC;
    };
  }
}
