package io.dateline.enrich.text.dates;

import io.dateline.enrich.text.syntax.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
    List<TimeExpression> expressions = TimeExpressions.in(sentence);
    TimeExpression nearest = nearest(sentence, predicate, expressions);
    LocalDate anchor =
        publishedAt == null ? null : LocalDate.ofInstant(publishedAt, ZoneOffset.UTC);
    if (anchor == null) {
      return nearest == null ? Optional.empty() : withoutAnchor(nearest);
    }
    if (nearest == null) {
      return Optional.of(new ResolvedDate(anchor, anchor, Precision.DAY, false));
    }
    int verb = nearestVerb(sentence, nearest, predicate);
    return Optional.of(nearest.meaning().on(anchor, Tense.of(sentence, verb)));
  }

  /**
   * What an expression means without a day to reckon from: the same from two such days, or none.
   */
  private static Optional<ResolvedDate> withoutAnchor(TimeExpression expression) {
    ResolvedDate early = expression.meaning().on(LocalDate.of(1900, 1, 1), Tense.PAST);
    ResolvedDate late = expression.meaning().on(LocalDate.of(2000, 6, 15), Tense.PAST);
    return early.equals(late) ? Optional.of(early) : Optional.empty();
  }

  /** The verb the expression stands by, which decides whether it looks ahead; never a far one. */
  private static int nearestVerb(Sentence sentence, TimeExpression expression, int predicate) {
    for (int distance = 1; distance < FARTHEST; distance++) {
      int before = expression.first() - distance;
      int after = expression.last() - 1 + distance;
      if (before >= 0 && isVerb(sentence, before)) {
        return before;
      }
      if (after < sentence.size() && isVerb(sentence, after)) {
        return after;
      }
    }
    return predicate;
  }

  private static boolean isVerb(Sentence sentence, int i) {
    String tag = sentence.tag(i);
    return tag.startsWith("VB") && !"VBG".equals(tag) && !isAuxiliary(sentence.form(i));
  }

  private static @Nullable TimeExpression nearest(
      Sentence sentence, int predicate, List<TimeExpression> expressions) {
    TimeExpression best = null;
    int least = FARTHEST;
    for (TimeExpression each : expressions) {
      int distance = distance(sentence, predicate, each);
      if (distance < least) {
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
      return isAuxiliary(sentence.form(i)) ? 0 : OTHER_VERB;
    }
    return switch (sentence.form(i).toLowerCase(Locale.ROOT)) {
      case ";", "that", "who", "which", "because", "while", "although" -> CLAUSE;
      case "," -> COMMA;
      default -> 0;
    };
  }

  private static boolean isAuxiliary(String form) {
    return switch (form.toLowerCase(Locale.ROOT)) {
      case "be", "been", "is", "are", "was", "were", "has", "have", "had", "did", "do", "does" ->
          true;
      default -> false;
    };
  }
}
