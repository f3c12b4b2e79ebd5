package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the clause of a verb off the tree: subject, objects, prepositions; undoes the passive. */
final class ClauseReader {
  private static final Set<String> COPULAS =
      Set.of("be", "become", "remain", "seem", "appear", "stay", "feel", "look", "get");

  /** "on behalf of", "on the side of" */
  private static final Set<String> SIDES = Set.of("behalf", "part", "side", "name");

  private static final Set<String> MEASURE = Set.of("in", "of", "worth");

  private final Tree tree;
  private final Sentence sentence;
  private final Operators operators;
  private final SubjectFinder subjects;

  ClauseReader(Tree tree, Operators operators) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.operators = operators;
    this.subjects = new SubjectFinder(tree, operators);
  }

  /** The subject as it stands on the surface, sought at other verbs where the clause has none. */
  int surfaceSubject(int verb) {
    return subjects.surfaceSubject(verb, 0);
  }

  /** The clause of the verb at {@code verb}. */
  Clause read(int verb) {
    boolean passive = subjects.isPassive(verb);
    int own = subjects.ownSubject(verb);
    int surface = subjects.surfaceSubject(verb, 0);
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
    return operators.lists("suffers", tree.lemma(verb)) ? blow(obliques) : -1;
  }

  /** "were killed in a Turkish air strike": whose blow it was did it. */
  private int blow(List<Clause.Oblique> obliques) {
    for (Clause.Oblique each : obliques) {
      boolean in = "in".equals(each.preposition()) || "during".equals(each.preposition());
      if (in && operators.lists("blows", tree.lemma(each.head()))) {
        return each.head();
      }
    }
    return -1;
  }

  private int object(int verb) {
    int object = tree.child(verb, Arc.OBJECT);
    if (object < 0 && !COPULAS.contains(tree.lemma(verb))) {
      int attribute = tree.child(verb, Arc.ATTRIBUTE);
      object = tree.isNoun(attribute) ? attribute : -1;
    }
    if (object >= 0 && subjects.isRelative(object)) {
      return subjects.antecedent(verb, object);
    }
    if (object < 0) {
      object = steered(verb);
    }
    if (object < 0 && tree.child(verb, Arc.PREPOSITION) < 0) {
      return sharedObject(verb);
    }
    return object < 0 ? object : compound(object);
  }

  /**
   * "ordered Ruiz to appear", "withdrew troops from Chad, allowing": the noun right behind the
   * verb, which the parser took for the subject of what follows.
   */
  private int steered(int verb) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
      Arc arc = sentence.arc(c);
      boolean under =
          arc == Arc.OPEN_COMPLEMENT || arc == Arc.CLAUSE_COMPLEMENT || arc == Arc.ADVERBIAL_CLAUSE;
      boolean bare = "help".equals(tree.lemma(verb));
      boolean open =
          "VBG".equals(sentence.tag(c)) || "VB".equals(sentence.tag(c)) && (bare || hasTo(c));
      int noun = c > verb && under && open ? tree.child(c, Arc.SUBJECT) : -1;
      if (tree.isNoun(noun) && tree.left(noun) == verb + 1) {
        return noun;
      }
    }
    return -1;
  }

  private boolean hasTo(int verb) {
    int marker = tree.child(verb, Arc.MARKER);
    return marker >= 0 && "TO".equals(sentence.tag(marker));
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
    int own = subjects.ownSubject(verb);
    return own >= 0 && !subjects.isRelative(own) ? sentence.head(verb) : -1;
  }

  private List<Clause.Oblique> obliques(int verb, int object, int indirect) {
    List<Clause.Oblique> found = new ArrayList<>(4);
    addObliques(verb, found, 0);
    for (Clause.Oblique each : List.copyOf(found)) {
      if (SIDES.contains(tree.lemma(each.head()))) {
        addObliques(each.head(), found, 0);
      }
    }
    if (object >= 0 && isBeside(object, verb)) {
      int before = found.size();
      addObliques(object, found, 0);
      int imposed = tree.child(object, Arc.NOUN_CLAUSE);
      if (imposed >= 0 && operators.lists("imposing", tree.lemma(imposed))) {
        addObliques(imposed, found, 0);
      }
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

  private boolean isBeside(int object, int verb) {
    return sentence.head(object) == verb
        || sentence.head(object) == object - 1
        || tree.left(object) == verb + 1;
  }

  /** The prepositional phrases on {@code carrier} and on the nouns of these. */
  void addObliques(int carrier, List<Clause.Oblique> found, int depth) {
    for (int c = tree.first(carrier); c >= 0; c = tree.next(c)) {
      Arc arc = sentence.arc(c);
      if (operators.lists("no-slots", tree.lower(c)) || isUpTo(c)) {
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

  /** "up to 200 men" */
  private boolean isUpTo(int preposition) {
    return preposition > 0
        && preposition + 1 < sentence.size()
        && "to".equals(tree.lower(preposition))
        && "up".equals(tree.lower(preposition - 1))
        && "CD".equals(sentence.tag(preposition + 1));
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
