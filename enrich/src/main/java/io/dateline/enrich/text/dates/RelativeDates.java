package io.dateline.enrich.text.dates;

import io.dateline.enrich.text.syntax.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates reckoned from another: "yesterday", "Thursday", "last month", "two days earlier". */
final class RelativeDates {
  private static final Set<String> PARTS_OF_DAY =
      Set.of("morning", "afternoon", "evening", "night", "noon", "dawn");

  private final Sentence sentence;

  RelativeDates(Sentence sentence) {
    this.sentence = sentence;
  }

  @Nullable TimeExpression at(int at) {
    DayOfWeek weekday = Words.weekday(sentence.form(at));
    if (weekday != null) {
      return weekday(at, weekday);
    }
    return switch (form(at)) {
      case "today", "tonight" -> days(at, at + 1, 0);
      case "yesterday" -> days(at, at + 1, -1);
      case "tomorrow" -> days(at, at + 1, 1);
      case "last", "past", "previous" -> shifted(at, -1);
      case "next", "coming", "following" -> shifted(at, 1);
      case "this" -> shifted(at, 0);
      default -> ago(at);
    };
  }

  private TimeExpression weekday(int at, DayOfWeek day) {
    String before = at == 0 ? "" : form(at - 1);
    int last = PARTS_OF_DAY.contains(form(at + 1)) ? at + 2 : at + 1;
    if ("last".equals(before)) {
      return new TimeExpression(
          at - 1,
          last,
          (anchor, tense) ->
              ResolvedDate.day(Calendar.weekday(day, anchor.minusDays(1), Tense.PAST)));
    }
    if ("next".equals(before)) {
      return new TimeExpression(
          at - 1,
          last,
          (anchor, tense) ->
              ResolvedDate.day(Calendar.weekday(day, anchor.plusDays(1), Tense.FUTURE)));
    }
    return new TimeExpression(
        at, last, (anchor, tense) -> ResolvedDate.day(Calendar.weekday(day, anchor, tense)));
  }

  /** "last week", "this month", "next year", "this morning", "the past three days". */
  private @Nullable TimeExpression shifted(int at, int by) {
    String unit = form(at + 1);
    if (PARTS_OF_DAY.contains(unit)) {
      return days(at, at + 2, by);
    }
    TimeExpression.Meaning meaning =
        switch (unit) {
          case "week" -> (anchor, tense) -> Calendar.week(anchor.plusWeeks(by));
          case "weekend" -> (anchor, tense) -> weekend(anchor, by);
          case "month" -> (anchor, tense) -> Calendar.month(YearMonth.from(anchor).plusMonths(by));
          case "year" -> (anchor, tense) -> Calendar.year(anchor.getYear() + by);
          default -> null;
        };
    if (meaning != null) {
      return new TimeExpression(at, at + 2, meaning);
    }
    OptionalInt count = Words.count(form(at + 1));
    Unit of = Unit.of(form(at + 2));
    if (by == 0 || of == null || count.isEmpty()) {
      return null;
    }
    int length = count.getAsInt();
    return new TimeExpression(at, at + 3, (anchor, tense) -> stretch(anchor, of, by * length));
  }

  private static ResolvedDate weekend(LocalDate anchor, int by) {
    LocalDate saturday = Calendar.week(anchor.plusWeeks(by)).from().plusDays(5);
    return Calendar.range(saturday, saturday.plusDays(1));
  }

  private static ResolvedDate stretch(LocalDate anchor, Unit unit, int by) {
    LocalDate other = unit.shift(anchor, by);
    return by < 0 ? Calendar.range(other, anchor) : Calendar.range(anchor, other);
  }

  /** "two days ago", "a week earlier", "three months later". */
  private @Nullable TimeExpression ago(int at) {
    OptionalInt count = Words.count(sentence.form(at));
    if (count.isEmpty()) {
      return null;
    }
    int unitAt = "of".equals(form(at + 1)) ? at + 2 : at + 1;
    Unit unit = Unit.of(form(unitAt));
    int direction =
        switch (form(unitAt + 1)) {
          case "ago", "earlier", "previously" -> -1;
          case "later", "afterwards" -> 1;
          case "before" -> endsClause(unitAt + 2) ? -1 : 0;
          case "after" -> endsClause(unitAt + 2) ? 1 : 0;
          default -> 0;
        };
    if (unit == null || direction == 0) {
      return null;
    }
    int by = direction * count.getAsInt();
    return new TimeExpression(at, unitAt + 2, (anchor, tense) -> unit.date(unit.shift(anchor, by)));
  }

  /** "two weeks after the election" is reckoned from what this sentence does not date. */
  private boolean endsClause(int at) {
    String form = form(at);
    return form.isEmpty() || !Character.isLetterOrDigit(form.charAt(0));
  }

  private static TimeExpression days(int first, int last, int by) {
    return new TimeExpression(
        first, last, (anchor, tense) -> ResolvedDate.day(anchor.plusDays(by)));
  }

  private String form(int at) {
    return at < sentence.size() ? sentence.form(at).toLowerCase(Locale.ROOT) : "";
  }
}
