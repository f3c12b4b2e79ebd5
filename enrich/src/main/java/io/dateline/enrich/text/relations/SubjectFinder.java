package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.Set;

/**
 * Finds who is said to do what a verb says, where the subject is not said again: infinitives,
 * participles, relative and coordinated clauses.
 */
final class SubjectFinder {
  private static final int DEEPEST = 6;

  /** "accused Russia of sending", "warned Russia against sending" */
  private static final Set<String> STEERING = Set.of("of", "for", "from", "against");

  private final Tree tree;
  private final Sentence sentence;
  private final Operators operators;

  SubjectFinder(Tree tree, Operators operators) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.operators = operators;
  }

  /** The subject as it stands on the surface, sought at other verbs where the clause has none. */
  int surfaceSubject(int verb, int depth) {
    int own = ownSubject(verb);
    if (own >= 0) {
      return isRelative(own) ? antecedent(verb, own) : own;
    }
    int whose = tree.forSubject(verb);
    if (whose >= 0) {
      return whose;
    }
    int head = sentence.head(verb);
    if (head < 0 || depth > DEEPEST) {
      return -1;
    }
    return switch (sentence.arc(verb)) {
      case OPEN_COMPLEMENT, CLAUSE_COMPLEMENT -> controller(verb, head, depth);
      case CONJUNCT -> sharedSubject(verb, head, depth);
      case ADVERBIAL_CLAUSE -> tree.isVerb(head) ? surfaceSubject(head, depth + 1) : -1;
      case RELATIVE_CLAUSE -> head;
      case NOUN_CLAUSE -> ofNoun(verb, head, depth);
      case PREPOSITION_OBJECT -> ofGerund(head, depth);
      case AUXILIARY, PASSIVE_AUXILIARY -> surfaceSubject(head, depth + 1);
      default -> gerundAfterPreposition(verb, head, depth);
    };
  }

  /** "has hosted", without "been". */
  private boolean isPerfect(int verb) {
    boolean has = false;
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c)) {
      if (sentence.arc(c) == Arc.PASSIVE_AUXILIARY || "be".equals(tree.lemma(c))) {
        return false;
      }
      has |= sentence.arc(c) == Arc.AUXILIARY && "have".equals(tree.lemma(c));
    }
    return has;
  }

  /** That of the last verb of the row before it which has one: "said they tried, but failed". */
  private int sharedSubject(int verb, int head, int depth) {
    if (!tree.isVerb(head)) {
      return -1;
    }
    int nearest = -1;
    for (int c = tree.first(head); c >= 0 && c < verb; c = tree.next(c)) {
      boolean beside = c > head && sentence.arc(c) == Arc.CONJUNCT && tree.isVerb(c);
      nearest = beside && ownSubject(c) >= 0 ? ownSubject(c) : nearest;
    }
    if (nearest < 0) {
      int first = firstSubject(head);
      boolean aside = first >= 0 && isOfRelative(first, ownSubject(head));
      nearest = aside ? first : surfaceSubject(head, depth + 1);
    }
    return nearest;
  }

  /** Of several subjects the first; the second after a dateline, or "Biden, whose mate spoke". */
  int ownSubject(int verb) {
    int found = firstSubject(verb);
    for (int c = found < 0 ? -1 : tree.next(found); c >= 0 && c < verb; c = tree.next(c)) {
      boolean other = isDateline(found, c) || isOfRelative(found, c) || isAfterAnd(c);
      if (isSubject(c) && (other || isMarked(found, c))) {
        found = c;
      }
    }
    return found;
  }

  private int firstSubject(int verb) {
    int found = tree.first(verb);
    while (found >= 0 && !isSubject(found)) {
      found = tree.next(found);
    }
    return found;
  }

  private boolean isSubject(int token) {
    return sentence.arc(token) == Arc.SUBJECT || sentence.arc(token) == Arc.PASSIVE_SUBJECT;
  }

  /** "The first charged him, and the second accused": a new clause. */
  private boolean isAfterAnd(int second) {
    int left = tree.left(second);
    return left > 1 && "CC".equals(sentence.tag(left - 1)) && ",".equals(sentence.form(left - 2));
  }

  private boolean isOfRelative(int first, int second) {
    for (int i = first + 1; i < second; i++) {
      if ("WP$".equals(sentence.tag(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Fans booed as Ruiz thanked": what stands behind the marker has a subject of its own. */
  private boolean isMarked(int first, int second) {
    for (int i = first + 1; i < second; i++) {
      boolean marks = sentence.arc(i) == Arc.MARKER && !"well".equals(tree.lower(i - 1));
      if (marks && sentence.head(i) == sentence.head(second)) {
        return true;
      }
    }
    return false;
  }

  /** "KABUL (Reuters) - ": what a dash or colon parts from the sentence it opens. */
  private boolean isDateline(int first, int second) {
    if (tree.left(first) > 1) {
      return false;
    }
    for (int i = first + 1; i < second; i++) {
      String form = sentence.form(i);
      if ("--".equals(form) || "-".equals(form) || ":".equals(form)) {
        return true;
      }
    }
    return false;
  }

  boolean isRelative(int token) {
    String tag = sentence.tag(token);
    return tag.startsWith("W")
        || "that".equalsIgnoreCase(sentence.form(token)) && !tag.startsWith("DT");
  }

  int antecedent(int verb, int relative) {
    int v = verb;
    for (int depth = 0; depth < DEEPEST && v >= 0; depth++) {
      if (sentence.arc(v) == Arc.RELATIVE_CLAUSE || sentence.arc(v) == Arc.NOUN_CLAUSE) {
        return sentence.head(v);
      }
      v = sentence.arc(v) == Arc.CONJUNCT ? sentence.head(v) : -1;
    }
    return nounBefore(relative);
  }

  /** The noun right before a relative pronoun, which a wrong arc may have lost. */
  private int nounBefore(int relative) {
    int i = relative - 1;
    if (i >= 0 && ",".equals(sentence.form(i))) {
      i--;
    }
    return i >= 0 && tree.isNoun(i) ? i : -1;
  }

  /**
   * Who does what an infinitive under {@code governor} says: its object where it steers another.
   */
  private int controller(int verb, int governor, int depth) {
    if (!tree.isVerb(governor)) {
      return ofNoun(verb, governor, depth);
    }
    int object = tree.child(governor, Arc.OBJECT);
    if (object < 0) {
      object = tree.child(governor, Arc.INDIRECT_OBJECT);
    }
    Operator operator = operators.of(Operators.Over.VERB, tree.lemma(governor));
    boolean steers = operator == Operator.ASKS || operator == Operator.LETS;
    if (object >= 0 && object < verb && steers) {
      return object;
    }
    if (isPassive(governor) && steers) {
      return ownSubject(governor);
    }
    return surfaceSubject(governor, depth + 1);
  }

  /** Who does what a clause on the noun says: "Egypt's plan to meet", "forces fighting". */
  private int ofNoun(int verb, int noun, int depth) {
    if (!tree.isNoun(noun)) {
      int copula = sentence.head(noun);
      return tree.isVerb(copula) ? surfaceSubject(copula, depth + 1) : -1;
    }
    boolean infinitive = "VB".equals(sentence.tag(verb));
    if (!infinitive) {
      int author = "VBG".equals(sentence.tag(verb)) ? author(noun, depth) : -1;
      return author >= 0 ? author : noun;
    }
    int owner = tree.child(noun, Arc.POSSESSOR);
    if (owner >= 0) {
      return owner;
    }
    int by = sentence.head(noun);
    if (sentence.arc(noun) == Arc.OBJECT || sentence.arc(noun) == Arc.ATTRIBUTE) {
      return tree.isVerb(by) ? surfaceSubject(by, depth + 1) : -1;
    }
    return noun;
  }

  /** "issued a statement accusing Russia": who issued it says so. */
  private int author(int noun, int depth) {
    int verb = sentence.head(noun);
    boolean object =
        sentence.arc(noun) == Arc.OBJECT
            && tree.isVerb(verb)
            && operators.of(Operators.Over.NOUN, tree.lemma(verb)) != Operator.REFUSES;
    return object && operators.lists("documents", tree.lemma(noun))
        ? surfaceSubject(verb, depth + 1)
        : -1;
  }

  /** "accused Russia of sending", "by shelling the town", "after meeting". */
  private int ofGerund(int preposition, int depth) {
    int governor = sentence.head(preposition);
    if (governor < 0) {
      return -1;
    }
    if (!tree.isVerb(governor)) {
      return tree.isNoun(governor)
              && sentence.head(governor) >= 0
              && tree.isVerb(sentence.head(governor))
          ? ofGerund(governor, depth + 1)
          : -1;
    }
    String word = tree.lower(preposition);
    if (STEERING.contains(word)) {
      int object = isPassive(governor) ? ownSubject(governor) : tree.child(governor, Arc.OBJECT);
      if (object >= 0) {
        return object;
      }
    }
    return depth > DEEPEST ? -1 : surfaceSubject(governor, depth + 1);
  }

  private int gerundAfterPreposition(int verb, int head, int depth) {
    boolean gerund = "VBG".equals(sentence.tag(verb)) || "VBN".equals(sentence.tag(verb));
    if (gerund && "IN".equals(sentence.tag(head))) {
      return ofGerund(head, depth);
    }
    return -1;
  }

  /** Whether the verb stands in the passive. */
  boolean isPassive(int verb) {
    if (!"VBN".equals(sentence.tag(verb)) && !"VBD".equals(sentence.tag(verb))) {
      return false;
    }
    if (isPerfect(verb)) {
      return false;
    }
    if (tree.child(verb, Arc.PASSIVE_AUXILIARY) >= 0
        || tree.child(verb, Arc.PASSIVE_SUBJECT) >= 0
        || tree.child(verb, Arc.AGENT) >= 0) {
      return true;
    }
    if (sentence.arc(verb) == Arc.CONJUNCT && tree.isVerb(sentence.head(verb))) {
      return tree.child(verb, Arc.SUBJECT) < 0
          && tree.child(verb, Arc.OBJECT) < 0
          && "VBN".equals(sentence.tag(verb))
          && tree.child(verb, Arc.AUXILIARY) < 0
          && isPassive(sentence.head(verb));
    }
    return "VBN".equals(sentence.tag(verb))
        && tree.child(verb, Arc.AUXILIARY) < 0
        && tree.child(verb, Arc.SUBJECT) < 0;
  }
}
