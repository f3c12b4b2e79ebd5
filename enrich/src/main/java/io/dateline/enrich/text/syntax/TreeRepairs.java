package io.dateline.enrich.text.syntax;

import java.util.Locale;
import java.util.Set;

/**
 * Mends trees that the parser gets wrong as a rule: the subject that follows a fronted date and is
 * hung on it ("On 3 May, the premier met ..."), and the noun behind a possessive that was tagged an
 * adjective ("to counter the army's offensive"), and others.
 */
final class TreeRepairs extends TreeMender {
  private static final int LATEST_OPENING = 3;
  private static final Set<String> TIME_PREPOSITIONS =
      Set.of("on", "in", "at", "since", "during", "by", "after", "before", "from", "until");

  private static final Set<String> GIVING =
      Set.of("give", "send", "offer", "promise", "grant", "lend", "pay", "sell", "hand", "award");

  TreeRepairs(AnalyzedSentence sentence, short[] heads, byte[] arcs, byte[] tags) {
    super(sentence, heads, arcs, tags);
  }

  @Override
  void mend() {
    for (int i = 0; i < heads.length; i++) {
      if (i < LATEST_OPENING && isFrontedTime(i)) {
        freeSubject(heads[i], i);
      }
      if (i > 1 && i + 1 < heads.length && "POS".equals(sentence.tag(i - 1))) {
        raisePossessed(i);
      }
      if (i > 0 && isSubject(i)) {
        returnObject(i);
      }
      if (is(i, Arc.OBJECT)) {
        freeRecipient(i);
      }
      if (is(i, Arc.CONJUNCT) && sentence.tag(i).startsWith("NN")) {
        freeSecondClause(i);
      }
    }
  }

  /** "Malta's plan to help Greece failed": the second subject is what the infinitive is done to. */
  private void returnObject(int noun) {
    int before = noun - 1;
    while (before > 0 && heads[before] == noun) {
      before--;
    }
    int plan = heads[before];
    boolean infinitive =
        plan >= 0
            && plan < before
            && "VB".equals(sentence.tag(before))
            && is(before, Arc.NOUN_CLAUSE)
            && heads[noun] > noun;
    if (infinitive && heads[plan] == heads[noun] && isSubject(plan)) {
      heads[noun] = (short) before;
      arcs[noun] = (byte) Arc.OBJECT.ordinal();
    }
  }

  /** "sent Malta humanitarian aid": no name stands before the adjective of another noun. */
  private void freeRecipient(int object) {
    int verb = heads[object];
    if (verb < 0 || verb >= object || !GIVING.contains(sentence.lemma(verb))) {
      return;
    }
    for (int i = verb + 1; i + 1 < object; i++) {
      boolean first = heads[i] == verb && is(i, Arc.OBJECT);
      boolean inside = heads[i] == object && (is(i, Arc.ADJECTIVE) || is(i, Arc.COMPOUND));
      String next = sentence.tag(i + 1);
      boolean apart = next.startsWith("JJ") || "CD".equals(next) || "DT".equals(next);
      if (sentence.tag(i).startsWith("NNP") && (first || inside && apart)) {
        heads[i] = (short) verb;
        arcs[i] = (byte) Arc.INDIRECT_OBJECT.ordinal();
        for (int j = verb + 1; j < i; j++) {
          heads[j] = heads[j] == object ? (short) i : heads[j];
        }
        return;
      }
    }
  }

  /**
   * "Greece blamed Malta, and Cyprus protested": the last does not stand in a row with the second.
   */
  private void freeSecondClause(int noun) {
    int row = heads[noun];
    int and = noun - 1;
    while (and > row && isPartOfName(and)) {
      and--;
    }
    boolean opens =
        row >= 0
            && row < noun
            && and > row + 1
            && "CC".equals(sentence.tag(and))
            && ",".equals(sentence.form(and - 1));
    int finite = opens ? finiteAfter(noun) : -1;
    if (finite < 0) {
      return;
    }
    boolean helps = is(finite, Arc.AUXILIARY) || is(finite, Arc.PASSIVE_AUXILIARY);
    int second = helps && heads[finite] > finite ? heads[finite] : finite;
    int first = verbBefore(row, second);
    if (first < 0 || hasSubjectBut(second, row)) {
      return;
    }
    if (heads[row] == second) {
      heads[row] = (short) first;
      arcs[row] = (byte) Arc.OBJECT.ordinal();
    }
    boolean passive = second > finite && is(finite, Arc.PASSIVE_AUXILIARY);
    heads[noun] = (short) second;
    arcs[noun] = (byte) (passive ? Arc.PASSIVE_SUBJECT : Arc.SUBJECT).ordinal();
    heads[second] = (short) first;
    arcs[second] = (byte) Arc.CONJUNCT.ordinal();
    heads[and] = (short) first;
  }

  private boolean isPartOfName(int i) {
    String tag = sentence.tag(i);
    return tag.startsWith("NN") || tag.startsWith("JJ") || "DT".equals(tag) || "POS".equals(tag);
  }

  private int finiteAfter(int noun) {
    int at = noun + 1;
    while (at < heads.length && sentence.tag(at).startsWith("RB")) {
      at++;
    }
    if (at >= heads.length) {
      return -1;
    }
    String tag = sentence.tag(at);
    boolean finite = "VBD".equals(tag) || "VBZ".equals(tag) || "VBP".equals(tag);
    return finite ? at : -1;
  }

  /** The finite verb before the noun that it hangs below; -1 where {@code second} or none is it. */
  private int verbBefore(int noun, int second) {
    int at = noun;
    for (int steps = 0; at >= 0 && steps < heads.length; steps++) {
      boolean verb = at < noun && sentence.tag(at).startsWith("VB") && at != second;
      if (verb) {
        return at;
      }
      at = heads[at];
    }
    return -1;
  }

  /** Whether the preposition opens the sentence, hangs on a later verb and governs a time. */
  private boolean isFrontedTime(int preposition) {
    int verb = heads[preposition];
    return is(preposition, Arc.PREPOSITION)
        && verb > preposition
        && sentence.tag(verb).startsWith("VB")
        && TIME_PREPOSITIONS.contains(sentence.form(preposition).toLowerCase(Locale.ROOT));
  }

  /**
   * Gives a verb without a subject the noun phrase that the parser took into the time before it.
   */
  private void freeSubject(int verb, int preposition) {
    int found = -1;
    boolean passive = false;
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == verb && isSubject(i)) {
        return;
      }
      passive |= heads[i] == verb && is(i, Arc.PASSIVE_AUXILIARY);
      boolean inTime = i < verb && (is(i, Arc.APPOSITION) || is(i, Arc.CONJUNCT)) && i > 1;
      if (inTime && found < 0 && hangsOn(i, preposition) && opensPhrase(i)) {
        found = i;
      }
    }
    if (found >= 0) {
      heads[found] = (short) verb;
      arcs[found] = (byte) (passive ? Arc.PASSIVE_SUBJECT : Arc.SUBJECT).ordinal();
    }
  }

  private boolean hangsOn(int noun, int preposition) {
    int head = heads[noun];
    return head >= 0
        && head < noun
        && is(head, Arc.PREPOSITION_OBJECT)
        && heads[head] == preposition
        && sentence.tag(noun).startsWith("N");
  }

  /** Whether a comma parts the noun's phrase from what stands before, and it has no "and". */
  private boolean opensPhrase(int noun) {
    int first = noun;
    while (first > 0 && hangsBelow(first - 1, noun)) {
      first--;
    }
    return first > 0 && ",".equals(sentence.form(first - 1));
  }

  private boolean hangsBelow(int token, int noun) {
    int at = token;
    for (int steps = 0; at >= 0 && steps < heads.length; steps++) {
      if (at == noun) {
        return true;
      }
      at = heads[at];
    }
    return false;
  }

  /** Makes an adjective that nothing follows the head of the possessor before it. */
  private void raisePossessed(int i) {
    int owner = heads[i - 1];
    boolean bare =
        owner >= 0
            && owner < i - 1
            && heads[i] == owner
            && !is(owner, Arc.POSSESSOR)
            && tags[i] == TagSet.number("JJ")
            && !sentence.tag(i + 1).startsWith("N")
            && !sentence.tag(i + 1).startsWith("JJ");
    if (bare) {
      heads[i] = heads[owner];
      arcs[i] = arcs[owner];
      heads[owner] = (short) i;
      arcs[owner] = (byte) Arc.POSSESSOR.ordinal();
      tags[i] = (byte) TagSet.number("NN");
    }
  }
}
