package io.dateline.enrich.text.dates;

import io.dateline.enrich.text.syntax.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says on which day happened what a clause tells of. Relative expressions are reckoned from the day
 * of publication (UTC); a weekday or a month without a year lies on the side of it that the tense
 * of the clause points to. Stateless, safe for any number of threads.
 */
public final class EventDates {
  private static final int COMMA = 4;
  private static final int CLAUSE = 8;
  private static final int OTHER_VERB = 5;
  private static final int FARTHEST = 60;

  /**
   * The date of the event whose verb or verbal noun is {@code predicate}.
   *
   * @param publishedAt anchor of relative dates, null where unknown
   * @return the day of publication where the text states no date; empty where that is unknown too
   */
  public Optional<ResolvedDate> dateOf(
      Sentence sentence, int predicate, @Nullable Instant publishedAt) {
    LocalDate anchor =
        publishedAt == null ? null : LocalDate.ofInstant(publishedAt, ZoneOffset.UTC);
    Bearing bearing = new Bearing(sentence, predicate, anchor);
    TimeExpression nearest = nearest(bearing, sentence, predicate);
    if (anchor == null) {
      return nearest == null ? Optional.empty() : withoutAnchor(nearest);
    }
    if (nearest == null || bearing.isOngoing(nearest)) {
      return Optional.of(new ResolvedDate(anchor, anchor, Precision.DAY, false));
    }
    return Optional.of(nearest.meaning().on(anchor, bearing.tense(nearest)));
  }

  /**
   * What an expression means without a day to reckon from: the same from two such days, or none.
   */
  private static Optional<ResolvedDate> withoutAnchor(TimeExpression expression) {
    ResolvedDate early = expression.meaning().on(LocalDate.of(1900, 1, 1), Tense.PAST);
    ResolvedDate late = expression.meaning().on(LocalDate.of(2000, 6, 15), Tense.PAST);
    return early.equals(late) ? Optional.of(early) : Optional.empty();
  }

  private static @Nullable TimeExpression nearest(
      Bearing bearing, Sentence sentence, int predicate) {
    TimeExpression best = null;
    int least = FARTHEST;
    for (TimeExpression each : TimeExpressions.in(sentence)) {
      int distance = distance(sentence, predicate, each);
      if (distance < least && bearing.concerns(each)) {
        least = distance;
        best = each;
      }
    }
    return best;
  }

  /**
   * Tokens between, with a surcharge for what parts clauses; the sentence's opening is near to all.
   */
  private static int distance(Sentence sentence, int predicate, TimeExpression expression) {
    boolean opens = expression.first() <= 1 && predicate >= expression.last();
    int from = Math.min(predicate + 1, expression.last());
    int to = Math.max(predicate, expression.first());
    int distance = 0;
    for (int i = from; i < to; i++) {
      distance += 1 + surcharge(sentence, i);
    }
    return opens ? Math.min(distance, COMMA + CLAUSE) : distance;
  }

  private static int surcharge(Sentence sentence, int i) {
    String tag = sentence.tag(i);
    if (tag.startsWith("VB") && !"VBG".equals(tag)) {
      return Bearing.isAuxiliary(sentence.form(i)) ? 0 : OTHER_VERB;
    }
    return switch (sentence.form(i).toLowerCase(Locale.ROOT)) {
      case ";", "that", "who", "which", "because", "while", "although" -> CLAUSE;
      case "," -> COMMA;
      default -> 0;
    };
  }
}
