package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the clause of a verb off the tree: undoes the passive, and finds the subject where it is
 * not said again (infinitives, participles, relative and coordinated clauses).
 */
final class ClauseReader {
  private static final int DEEPEST = 6;
  private static final Set<String> COPULAS =
      Set.of("be", "become", "remain", "seem", "appear", "stay", "feel", "look", "get");

  /** "on behalf of", "on the side of" */
  private static final Set<String> SIDES = Set.of("behalf", "part", "side", "name");

  private static final Set<String> MEASURE = Set.of("in", "of", "worth");

  private final Tree tree;
  private final Sentence sentence;
  private final Operators operators;

  ClauseReader(Tree tree, Operators operators) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.operators = operators;
  }

  /** The clause of the verb at {@code verb}. */
  Clause read(int verb) {
    boolean passive = isPassive(verb);
    int own = ownSubject(verb);
    int surface = surfaceSubject(verb, 0);
    int object = object(verb);
    int indirect = indirect(verb);
    List<Clause.Oblique> obliques = obliques(verb, object, indirect);
    if (!passive) {
      if (object < 0) {
        object = relativeObject(verb);
      }
      return new Clause(verb, false, surface, object, indirect, obliques, own < 0);
    }
    int agent = agent(verb, obliques);
    return object >= 0 && object != surface
        ? new Clause(verb, true, agent, object, surface, obliques, false)
        : new Clause(verb, true, agent, surface, indirect, obliques, false);
  }

  /** Whether the verb stands in the passive. */
  boolean isPassive(int verb) {
    if (!"VBN".equals(sentence.tag(verb)) && !"VBD".equals(sentence.tag(verb))) {
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

  private int indirect(int verb) {
    int indirect = tree.child(verb, Arc.INDIRECT_OBJECT);
    return indirect >= 0 && "to".equals(tree.lower(indirect)) ? -1 : indirect;
  }

  private int agent(int verb, List<Clause.Oblique> obliques) {
    int by = tree.child(verb, Arc.AGENT);
    if (by >= 0) {
      int noun = tree.child(by, Arc.PREPOSITION_OBJECT);
      return noun >= 0 ? noun : by;
    }
    for (Clause.Oblique each : obliques) {
      if ("by".equals(each.preposition())) {
        return each.head();
      }
    }
    return -1;
  }

  /** The subject as it stands on the surface, sought at other verbs where the clause has none. */
  int surfaceSubject(int verb, int depth) {
    int own = ownSubject(verb);
    if (own >= 0) {
      return isRelative(own) ? antecedent(verb, own) : own;
    }
    int head = sentence.head(verb);
    if (head < 0 || depth > DEEPEST) {
      return -1;
    }
    return switch (sentence.arc(verb)) {
      case OPEN_COMPLEMENT, CLAUSE_COMPLEMENT -> controller(verb, head, depth);
      case CONJUNCT -> sharedSubject(head, depth);
      case ADVERBIAL_CLAUSE -> tree.isVerb(head) ? surfaceSubject(head, depth + 1) : -1;
      case RELATIVE_CLAUSE -> head;
      case NOUN_CLAUSE -> ofNoun(verb, head, depth);
      case PREPOSITION_OBJECT -> ofGerund(head, depth);
      case AUXILIARY, PASSIVE_AUXILIARY -> surfaceSubject(head, depth + 1);
      default -> gerundAfterPreposition(verb, head, depth);
    };
  }

  private int sharedSubject(int head, int depth) {
    return tree.isVerb(head) ? surfaceSubject(head, depth + 1) : -1;
  }

  /** Of several subjects the first; the second where the first is a dateline. */
  private int ownSubject(int verb) {
    int found = -1;
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
      Arc arc = sentence.arc(c);
      boolean subject = arc == Arc.SUBJECT || arc == Arc.PASSIVE_SUBJECT;
      if (subject && (found < 0 || c < verb && isDateline(found, c))) {
        found = c;
      }
    }
    return found;
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

  private boolean isRelative(int token) {
    String tag = sentence.tag(token);
    return tag.startsWith("W")
        || "that".equalsIgnoreCase(sentence.form(token)) && !tag.startsWith("DT");
  }

  private int antecedent(int verb, int relative) {
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
      return noun;
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
    if ("of".equals(word) || "for".equals(word) || "from".equals(word)) {
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

  private int object(int verb) {
    int object = tree.child(verb, Arc.OBJECT);
    if (object < 0 && !COPULAS.contains(tree.lemma(verb))) {
      int attribute = tree.child(verb, Arc.ATTRIBUTE);
      object = tree.isNoun(attribute) ? attribute : -1;
    }
    if (object >= 0 && isRelative(object)) {
      return antecedent(verb, object);
    }
    if (object < 0 && tree.child(verb, Arc.PREPOSITION) < 0) {
      return sharedObject(verb);
    }
    return object < 0 ? object : compound(object);
  }

  /** "cooperation agreement", "its neighbour Syria": of two nouns side by side the second. */
  private int compound(int object) {
    int next = object + 1;
    boolean beside =
        next < sentence.size()
            && sentence.head(next) == object
            && sentence.arc(next) == Arc.APPOSITION;
    return beside && tree.isNoun(next) ? next : object;
  }

  /** "condemned and rejected the plan": the object stands at the last verb of the row. */
  private int sharedObject(int verb) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
      if (sentence.arc(c) == Arc.CONJUNCT && tree.isVerb(c) && c - verb <= 3) {
        return tree.child(c, Arc.OBJECT);
      }
    }
    return -1;
  }

  /** "the town the army shelled": the noun the relative clause hangs on. */
  private int relativeObject(int verb) {
    if (sentence.arc(verb) != Arc.RELATIVE_CLAUSE) {
      return -1;
    }
    int own = ownSubject(verb);
    return own >= 0 && !isRelative(own) ? sentence.head(verb) : -1;
  }

  private List<Clause.Oblique> obliques(int verb, int object, int indirect) {
    List<Clause.Oblique> found = new ArrayList<>(4);
    addObliques(verb, found, 0);
    for (Clause.Oblique each : List.copyOf(found)) {
      if (SIDES.contains(tree.lemma(each.head()))) {
        addObliques(each.head(), found, 0);
      }
    }
    if (object >= 0 && (sentence.head(object) == verb || sentence.head(object) == object - 1)) {
      int before = found.size();
      addObliques(object, found, 0);
      for (Clause.Oblique each : List.copyOf(found.subList(before, found.size()))) {
        if (MEASURE.contains(each.preposition()) && !sentence.tag(each.head()).startsWith("NNP")) {
          addObliques(each.head(), found, 0);
        }
      }
    }
    if (indirect >= 0) {
      addObliques(indirect, found, 0);
    }
    int attribute = tree.child(verb, Arc.ATTRIBUTE);
    if (attribute >= 0) {
      addObliques(attribute, found, 0);
    }
    return found;
  }

  /** The prepositional phrases on {@code carrier} and on the nouns of these. */
  void addObliques(int carrier, List<Clause.Oblique> found, int depth) {
    for (int c = tree.first(carrier); c >= 0; c = tree.next(c)) {
      Arc arc = sentence.arc(c);
      if (operators.lists("no-slots", tree.lower(c))) {
        continue;
      }
      boolean dative = arc == Arc.INDIRECT_OBJECT && "to".equals(tree.lower(c));
      if (arc == Arc.PREPOSITION || arc == Arc.AGENT || dative) {
        addOblique(tree.lower(c), c, carrier, found, depth);
      } else if ((arc == Arc.ADVERB || arc == Arc.PARTICLE) && depth < 2) {
        addObliques(c, found, depth + 1);
      }
    }
  }

  private void addOblique(
      String word, int preposition, int carrier, List<Clause.Oblique> found, int depth) {
    for (int c = tree.first(preposition); c >= 0; c = tree.next(c)) {
      Arc arc = sentence.arc(c);
      if (arc == Arc.PREPOSITION_OBJECT) {
        found.add(new Clause.Oblique(word, preposition, c, carrier));
      } else if (arc == Arc.PREPOSITION) {
        addOblique(tree.lower(c), c, carrier, found, depth + 1);
      } else if (arc == Arc.CONJUNCT) {
        addOblique(tree.lower(c), c, carrier, found, depth + 1);
      }
    }
  }
}
