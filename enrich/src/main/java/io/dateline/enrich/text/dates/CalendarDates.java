package io.dateline.enrich.text.dates;

import io.dateline.enrich.text.syntax.Sentence;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates by the calendar: "December 19, 2019", "19 Dec", "2019-12-19", "May 2011", "in 2011". */
final class CalendarDates {
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in", "since", "of", "during", "by", "until", "from", "to", "before", "after", "early",
          "late", "mid", "between");
  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in", "since", "of", "during", "by", "until", "from", "to", "before", "after", "early",
          "late", "mid", "mid-", "last", "next", "this", "between", "and", "through", "-", ",");

  private final Sentence sentence;

  CalendarDates(Sentence sentence) {
    this.sentence = sentence;
  }

  @Nullable TimeExpression at(int at) {
    String form = sentence.form(at);
    char initial = form.charAt(0);
    if (Character.isUpperCase(initial)) {
      Month month = Words.month(form);
      if (month != null) {
        return monthFirst(at, month);
      }
      DayOfWeek weekday = Words.weekday(form);
      return weekday == null ? null : weekdayFirst(at);
    }
    if (initial < '0' || initial > '9') {
      return null;
    }
    if (ISO.matcher(form).matches()) {
      return iso(at, form);
    }
    TimeExpression day = dayFirst(at);
    return day != null ? day : year(at);
  }

  private static @Nullable TimeExpression iso(int at, String form) {
    try {
      LocalDate day = LocalDate.parse(form);
      return new TimeExpression(at, at + 1, (anchor, tense) -> ResolvedDate.day(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** "Monday, December 5": the weekday adds nothing. */
  private @Nullable TimeExpression weekdayFirst(int at) {
    int next = at + 1;
    if (",".equals(form(next))) {
      next++;
    }
    if (next >= sentence.size()) {
      return null;
    }
    TimeExpression rest = at(next);
    if (rest == null || rest.last() - rest.first() < 2) {
      return null;
    }
    return new TimeExpression(at, rest.last(), rest.meaning());
  }

  private @Nullable TimeExpression monthFirst(int at, Month month) {
    OptionalInt day = Words.dayOfMonth(form(at + 1));
    if (day.isPresent()) {
      return dayOf(at, at + 2, month, day.getAsInt());
    }
    int yearAt = ",".equals(form(at + 1)) || "of".equals(form(at + 1)) ? at + 2 : at + 1;
    OptionalInt year = Words.year(form(yearAt));
    if (year.isPresent()) {
      ResolvedDate whole = Calendar.month(YearMonth.of(year.getAsInt(), month));
      return new TimeExpression(at, yearAt + 1, (anchor, tense) -> whole);
    }
    return bareMonth(at, month);
  }

  /** "May" and "March" are months only where the words before say so. */
  private @Nullable TimeExpression bareMonth(int at, Month month) {
    String before = at == 0 ? "" : form(at - 1).toLowerCase(Locale.ROOT);
    boolean sure = form(at).length() > 5 || BEFORE_MONTH.contains(before);
    if (!sure || form(at).length() == 3 && month != Month.MAY) {
      return null;
    }
    if ("last".equals(before)) {
      return new TimeExpression(
          at - 1, at + 1, (anchor, tense) -> Calendar.month(before(month, anchor)));
    }
    if ("next".equals(before)) {
      return new TimeExpression(
          at - 1, at + 1, (anchor, tense) -> Calendar.month(before(month, anchor).plusYears(1)));
    }
    return new TimeExpression(
        at, at + 1, (anchor, tense) -> Calendar.month(Calendar.month(month, anchor, tense)));
  }

  private static YearMonth before(Month month, LocalDate anchor) {
    YearMonth same = YearMonth.of(anchor.getYear(), month);
    return same.isBefore(YearMonth.from(anchor)) ? same : same.minusYears(1);
  }

  private @Nullable TimeExpression dayFirst(int at) {
    OptionalInt day = Words.dayOfMonth(form(at));
    if (day.isEmpty()) {
      return null;
    }
    int monthAt = "of".equals(form(at + 1)) ? at + 2 : at + 1;
    String word = form(monthAt);
    Month month = word.isEmpty() ? null : Words.month(word);
    return month == null ? null : dayOf(at, monthAt + 1, month, day.getAsInt());
  }

  /** A day whose year may follow: ", 2019". */
  private TimeExpression dayOf(int first, int last, Month month, int day) {
    int yearAt = ",".equals(form(last)) ? last + 1 : last;
    OptionalInt year = Words.year(form(yearAt));
    if (year.isPresent()) {
      ResolvedDate date = ResolvedDate.day(Calendar.inYear(year.getAsInt(), month, day));
      return new TimeExpression(first, yearAt + 1, (anchor, tense) -> date);
    }
    return new TimeExpression(
        first, last, (anchor, tense) -> ResolvedDate.day(Calendar.day(month, day, anchor, tense)));
  }

  private @Nullable TimeExpression year(int at) {
    OptionalInt year = Words.year(form(at));
    if (year.isEmpty() || at == 0 || !BEFORE_YEAR.contains(form(at - 1).toLowerCase(Locale.ROOT))) {
      return null;
    }
    ResolvedDate whole = Calendar.year(year.getAsInt());
    return new TimeExpression(at, at + 1, (anchor, tense) -> whole);
  }

  private String form(int at) {
    return at < sentence.size() ? sentence.form(at) : "";
  }
}
