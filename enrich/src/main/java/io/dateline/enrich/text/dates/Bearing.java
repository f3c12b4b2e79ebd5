package io.dateline.enrich.text.dates;

import io.dateline.enrich.text.syntax.Sentence;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How expressions of time bear on one predicate of a sentence: whether they can date it at all, and
 * to which side of the anchor they point.
 */
final class Bearing {
  private static final int REACH = 60;
  private static final int SOON = 62;
  private static final int AUXILIARIES = 4;
  private static final Set<String> ENDS = Set.of("until", "till");
  private static final Set<String> STARTS = Set.of("from", "starting", "beginning");
  private static final Set<String> PARTS_OF_TIME =
      Set.of(
          "beginning",
          "start",
          "end",
          "middle",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter",
          "morning",
          "afternoon",
          "evening",
          "night",
          "month",
          "week",
          "day",
          "year",
          "half",
          "quarter",
          "rest");

  private final Sentence sentence;
  private final int predicate;
  private final @Nullable LocalDate anchor;

  Bearing(Sentence sentence, int predicate, @Nullable LocalDate anchor) {
    this.sentence = sentence;
    this.predicate = predicate;
    this.anchor = anchor;
  }

  /**
   * Whether the expression can date the predicate. What ends a stretch ("until December") does not,
   * nor what belongs to another noun ("the speech of last month"), nor what a verb of another tense
   * stands nearer to, nor a start that lies ahead of what is past ("proposed a truce from June 8").
   */
  boolean concerns(TimeExpression expression) {
    String before = preposition(expression);
    if (ENDS.contains(before) || "of".equals(before) && !isOwnNoun(expression.first() - 2)) {
      return false;
    }
    if ("since".equals(before) && "VBD".equals(sentence.tag(predicate))) {
      return false;
    }
    int verb = verbOf(expression);
    if (STARTS.contains(before)
        && liesAhead(expression)
        && Tense.of(sentence, verb) != Tense.FUTURE) {
      return false;
    }
    return verb == predicate || isSameTime(verb);
  }

  /** "has backed them since 2014": what began then goes on, and is told of the present. */
  boolean isOngoing(TimeExpression expression) {
    return "since".equals(preposition(expression))
        && expression.first() > predicate
        && isPresentPerfect();
  }

  private boolean isPresentPerfect() {
    String tag = sentence.tag(predicate);
    if (!"VBN".equals(tag) && !"VBG".equals(tag) && !"VBD".equals(tag)) {
      return false;
    }
    for (int i = predicate - 1; i >= Math.max(0, predicate - AUXILIARIES); i--) {
      String form = sentence.form(i).toLowerCase(Locale.ROOT);
      if ("has".equals(form) || "have".equals(form) || "'ve".equals(form)) {
        return true;
      }
      boolean between = isAuxiliary(form) || sentence.tag(i).startsWith("RB");
      if (!between) {
        return false;
      }
    }
    return false;
  }

  /** The side of the anchor on which the expression lies. */
  Tense tense(TimeExpression expression) {
    return "since".equals(preposition(expression))
        ? Tense.PAST
        : Tense.of(sentence, verbOf(expression));
  }

  /** Verbs that stand for no event of their own. */
  static boolean isAuxiliary(String form) {
    return switch (form.toLowerCase(Locale.ROOT)) {
      case "be", "been", "is", "are", "was", "were", "has", "have", "had", "did", "do", "does" ->
          true;
      default -> false;
    };
  }

  private String preposition(TimeExpression expression) {
    int at = expression.first() - 1;
    return at < 0 ? "" : sentence.form(at).toLowerCase(Locale.ROOT);
  }

  private boolean isOwnNoun(int noun) {
    return noun < 0 || noun == predicate || PARTS_OF_TIME.contains(sentence.lemma(noun));
  }

  private boolean liesAhead(TimeExpression expression) {
    if (anchor == null) {
      return false;
    }
    LocalDate start = expression.meaning().on(anchor, Tense.FUTURE).from();
    return start.isAfter(anchor) && !start.isAfter(anchor.plusDays(SOON));
  }

  /** "supports a truce, and met them in July": what dates the one says nothing of the other. */
  private boolean isSameTime(int verb) {
    String own = sentence.tag(predicate);
    boolean present = "VBZ".equals(own) || "VBP".equals(own);
    return !(present && "VBD".equals(sentence.tag(verb)))
        && (!"VBD".equals(own) || Tense.of(sentence, verb) == Tense.PAST);
  }

  /**
   * The verb the expression belongs to: the last before it, back to the predicate; where that comes
   * later or is a noun, the nearest, but no infinitive after it, which is a clause of its own.
   */
  private int verbOf(TimeExpression expression) {
    if (predicate < expression.first()) {
      for (int i = expression.first() - 1; i > predicate; i--) {
        if (isVerb(i)) {
          return i;
        }
      }
      if (sentence.tag(predicate).startsWith("VB")) {
        return predicate;
      }
    }
    for (int distance = 1; distance < REACH; distance++) {
      int before = expression.first() - distance;
      int after = expression.last() - 1 + distance;
      if (before >= 0 && isVerb(before)) {
        return before;
      }
      if (after < sentence.size() && isVerb(after) && !isInfinitive(after)) {
        return after;
      }
    }
    return predicate;
  }

  private boolean isInfinitive(int verb) {
    return "VB".equals(sentence.tag(verb))
        && verb > 0
        && "to".equalsIgnoreCase(sentence.form(verb - 1));
  }

  private boolean isVerb(int i) {
    String tag = sentence.tag(i);
    return tag.startsWith("VB") && !"VBG".equals(tag) && !isAuxiliary(sentence.form(i));
  }
}
