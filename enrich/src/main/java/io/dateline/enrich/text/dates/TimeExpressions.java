package io.dateline.enrich.text.dates;

import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the expressions of time in a sentence, longest first at each token. */
final class TimeExpressions {
  private TimeExpressions() {}

  static List<TimeExpression> in(Sentence sentence) {
    List<TimeExpression> found = new ArrayList<>(2);
    int at = 0;
    while (at < sentence.size()) {
      TimeExpression expression = at(sentence, at);
      if (expression == null) {
        at++;
      } else {
        found.add(expression);
        at = expression.last();
      }
    }
    return joined(sentence, found);
  }

  private static @Nullable TimeExpression at(Sentence sentence, int at) {
    TimeExpression calendar = new CalendarDates(sentence).at(at);
    return calendar != null ? calendar : new RelativeDates(sentence).at(at);
  }

  /** "from 3 to 9 May", "between March and June", "3-9 May": two expressions that are one range. */
  private static List<TimeExpression> joined(Sentence sentence, List<TimeExpression> found) {
    List<TimeExpression> joined = new ArrayList<>(found.size());
    for (TimeExpression each : found) {
      TimeExpression former = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (former != null && isRange(sentence, former, each)) {
        joined.set(joined.size() - 1, range(former, each));
      } else {
        joined.add(each);
      }
    }
    return joined;
  }

  private static boolean isRange(Sentence sentence, TimeExpression a, TimeExpression b) {
    if (b.first() != a.last() + 1) {
      return false;
    }
    String link = sentence.form(a.last());
    String before =
        a.first() == 0 ? "" : sentence.form(a.first() - 1).toLowerCase(java.util.Locale.ROOT);
    return switch (link) {
      case "to", "until", "through", "till" -> "from".equals(before);
      case "and" -> "between".equals(before);
      case "-" -> true;
      default -> false;
    };
  }

  private static TimeExpression range(TimeExpression a, TimeExpression b) {
    return new TimeExpression(
        a.first(),
        b.last(),
        (anchor, tense) -> {
          ResolvedDate end = b.meaning().on(anchor, tense);
          ResolvedDate start = a.meaning().on(end.to(), Tense.PAST);
          return start.through(end);
        });
  }
}
