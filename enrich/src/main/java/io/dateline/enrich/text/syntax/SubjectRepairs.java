package io.dateline.enrich.text.syntax;

import java.util.Locale;
import java.util.Set;

/**
 * Mends subjects that the parser hangs on the wrong word as a rule: on the auxiliary ("Egypt is now
 * sending"), on the time ("Egypt last week sent"), and on no verb at all ("Ana Ruiz, the mayor,
 * called for").
 */
final class SubjectRepairs extends TreeMender {
  private static final Set<String> TIMES =
      Set.of(
          "today",
          "yesterday",
          "tomorrow",
          "tonight",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "week",
          "weekend",
          "month",
          "year",
          "morning",
          "afternoon",
          "evening",
          "night");

  SubjectRepairs(AnalyzedSentence sentence, short[] heads, byte[] arcs, byte[] tags) {
    super(sentence, heads, arcs, tags);
  }

  @Override
  void mend() {
    for (int i = 0; i < heads.length; i++) {
      if (isSubject(i)) {
        raiseFromAuxiliary(i);
      }
      if (isSubject(i) || is(i, Arc.TEMPORAL)) {
        putBeforeTime(i);
      }
      if (is(i, Arc.NOUN_CLAUSE)) {
        raiseVerb(i);
      }
      if (is(i, Arc.CLAUSE_COMPLEMENT) && !hasSubject(i)) {
        takeObject(i);
      }
    }
  }

  private void raiseFromAuxiliary(int subject) {
    int auxiliary = heads[subject];
    boolean passive = is(auxiliary, Arc.PASSIVE_AUXILIARY);
    if (subject < auxiliary && (passive || is(auxiliary, Arc.AUXILIARY))) {
      int verb = heads[auxiliary];
      if (verb > auxiliary && !hasSubject(verb)) {
        heads[subject] = (short) verb;
        arcs[subject] = (byte) (passive ? Arc.PASSIVE_SUBJECT : Arc.SUBJECT).ordinal();
      }
    }
  }

  /** "Egypt today sent", "Egypt last week sent", "said on Monday that it sent": no time acts. */
  private void putBeforeTime(int time) {
    int verb = heads[time];
    if (verb < time || !isTime(time)) {
      return;
    }
    boolean other = hasSubjectBut(verb, time);
    int before = other ? -1 : nounBefore(time, verb);
    if (before >= 0) {
      heads[before] = (short) verb;
      arcs[before] = (byte) Arc.SUBJECT.ordinal();
      for (int i = 0; i < before; i++) {
        if (heads[i] == time) {
          heads[i] = (short) before;
        }
      }
    }
    if (before >= 0 || other) {
      arcs[time] = (byte) Arc.TEMPORAL.ordinal();
    }
  }

  private boolean isTime(int token) {
    return TIMES.contains(sentence.form(token).toLowerCase(Locale.ROOT));
  }

  /** The noun that the parser took into the phrase of the time; -1 where there is none. */
  private int nounBefore(int time, int verb) {
    for (int i = time - 1; i >= 0; i--) {
      boolean noun = sentence.tag(i).startsWith("N") && !isTime(i);
      boolean ends = i + 1 == time || !sentence.tag(i + 1).startsWith("N");
      boolean inside = heads[i] == time || i + 1 == time && heads[i] == verb;
      if (noun && ends && inside && !is(i, Arc.POSSESSOR)) {
        return i;
      }
    }
    return -1;
  }

  /** "Ana Ruiz, the mayor, called for": the verb behind the noun makes the sentence. */
  private void raiseVerb(int verb) {
    int noun = heads[verb];
    boolean past = tags[verb] == TagSet.number("VBN") || tags[verb] == TagSet.number("VBD");
    boolean main = past && is(noun, Arc.ROOT) && (isParted(noun, verb) || hasObject(noun, verb));
    if (!main || hasFinite(verb)) {
      return;
    }
    heads[verb] = -1;
    arcs[verb] = (byte) Arc.ROOT.ordinal();
    tags[verb] = (byte) TagSet.number("VBD");
    heads[noun] = (short) verb;
    arcs[noun] = (byte) Arc.SUBJECT.ordinal();
    for (int i = 0; i < heads.length; i++) {
      boolean outside = i > verb || is(i, Arc.OTHER);
      if (heads[i] == noun && outside) {
        heads[i] = (short) verb;
      }
    }
  }

  /** "told reporters Egypt would leave": the noun right before a finite clause is its subject. */
  private void takeObject(int verb) {
    int first = verb;
    boolean finite = isFinite(sentence.tag(verb));
    for (int i = 0; i < verb; i++) {
      if (heads[i] == verb) {
        first = Math.min(first, i);
        finite |= is(i, Arc.AUXILIARY) && !"VB".equals(sentence.tag(i));
      }
    }
    int noun = first - 1;
    boolean object = noun > 0 && (is(noun, Arc.OBJECT) || is(noun, Arc.INDIRECT_OBJECT));
    if (finite && object && heads[noun] == heads[verb] && sentence.tag(noun).startsWith("N")) {
      heads[noun] = (short) verb;
      arcs[noun] = (byte) Arc.SUBJECT.ordinal();
    }
  }

  private static boolean isFinite(String tag) {
    return "VBD".equals(tag) || "VBZ".equals(tag) || "VBP".equals(tag);
  }

  /** Whether an apposition to the noun ends right before the verb. */
  private boolean isParted(int noun, int verb) {
    for (int i = noun + 1; i < verb && ",".equals(sentence.form(verb - 1)); i++) {
      if (heads[i] == noun && is(i, Arc.APPOSITION)) {
        return true;
      }
    }
    return false;
  }

  /** "Egyptian workers called off a strike": no participle has an object. */
  private boolean hasObject(int noun, int verb) {
    for (int i = verb + 1; verb == noun + 1 && i < heads.length; i++) {
      if (heads[i] == verb && is(i, Arc.OBJECT)) {
        return true;
      }
    }
    return false;
  }

  /** Whether another verb could make the sentence. */
  private boolean hasFinite(int but) {
    for (int i = 0; i < heads.length; i++) {
      String tag = sentence.tag(i);
      boolean beside = heads[i] == heads[but] && !is(i, Arc.RELATIVE_CLAUSE);
      if (i != but && beside && (isFinite(tag) || "MD".equals(tag))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasSubject(int verb) {
    return hasSubjectBut(verb, -1);
  }
}
