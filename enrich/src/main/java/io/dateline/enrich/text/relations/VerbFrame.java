package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.syntax.Arc;
import io.dateline.enrich.text.syntax.Sentence;
import java.util.Set;

/** Whether a clause has the particle, object noun or complement that a pattern asks for. */
final class VerbFrame {
  private static final int PARTICLE_REACH = 4;

  private final Tree tree;
  private final Sentence sentence;

  private final Operators operators;

  VerbFrame(Tree tree, Operators operators) {
    this.tree = tree;
    this.sentence = tree.sentence();
    this.operators = operators;
  }

  /**
   * "called on Israel", "holds Russia responsible": the object as the pattern's words point to it.
   */
  Clause withOwnObject(Pattern pattern, Clause clause) {
    boolean phrase = pattern.particles().size() > 1;
    int object = clause.object();
    for (String particle : pattern.particles()) {
      for (Clause.Oblique each : clause.obliques()) {
        if (each.preposition().equals(particle) && each.carrier() == clause.predicate()) {
          boolean own = pattern.objects().isEmpty() && !(phrase && object >= 0);
          object = own ? each.head() : object;
        }
      }
    }
    if (object < 0) {
      object = behindParticle(pattern, clause);
    }
    if (!pattern.complements().isEmpty() && object < 0) {
      object = smallSubject(clause.predicate(), pattern.complements());
    }
    return object == clause.object() ? clause : clause.withObject(object);
  }

  /** "handed over weapons", with "over" taken for a preposition of them. */
  private static int behindParticle(Pattern pattern, Clause clause) {
    for (Clause.Oblique each : clause.obliques()) {
      boolean next = each.at() == clause.predicate() + 1;
      if (next && pattern.particles().contains(each.preposition())) {
        return each.head();
      }
    }
    return -1;
  }

  private int smallSubject(int verb, Set<String> complements) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
      if (complements.contains(tree.lower(c))) {
        for (int d = tree.first(c); d >= 0 && d < c; d = tree.next(d)) {
          if (tree.isNoun(d)) {
            return d;
          }
        }
      }
    }
    return -1;
  }

  boolean fits(Pattern pattern, Clause clause) {
    int verb = clause.predicate();
    for (String particle : pattern.particles()) {
      if (!standsBy(verb, particle, pattern.particles().size() > 1)) {
        return false;
      }
    }
    return (pattern.objects().isEmpty() || hasObject(clause, pattern))
        && (pattern.complements().isEmpty() || hasComplement(verb, pattern.complements()));
  }

  private boolean standsBy(int verb, String particle, boolean phrase) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
      boolean near = phrase || c == verb + 1 || sentence.arc(c) != Arc.PREPOSITION;
      if (near && particle.equals(tree.lower(c))) {
        return true;
      }
      Arc arc = sentence.arc(c);
      boolean opens =
          phrase && (arc == Arc.PREPOSITION || arc == Arc.PARTICLE || arc == Arc.ADVERB);
      for (int d = opens ? tree.first(c) : -1; d >= 0; d = tree.next(d)) {
        if (particle.equals(tree.lower(d)) || particle.equals(tree.lemma(d))) {
          return true;
        }
      }
    }
    int end = Math.min(sentence.size(), verb + PARTICLE_REACH);
    return verb + 1 < end && particle.equals(tree.lower(verb + 1));
  }

  private boolean hasObject(Clause clause, Pattern pattern) {
    Set<String> objects = pattern.objects();
    int object = clause.object() < 0 ? behindParticle(pattern, clause) : clause.object();
    if (object < 0) {
      return false;
    }
    if (objects.contains("any") || objects.contains(tree.lemma(object))) {
      return true;
    }
    Operator over = operators.of(Operators.Over.NOMINAL, tree.lemma(object));
    boolean undone = over != null && over.isAgainst();
    for (int c = undone ? -1 : tree.first(object); c >= 0; c = tree.next(c)) {
      boolean conjunct = sentence.arc(c) == Arc.CONJUNCT && objects.contains(tree.lemma(c));
      if (conjunct || ofMeasure(c, objects)) {
        return true;
      }
    }
    return false;
  }

  /** "a shipment of weapons", not "a halt of aid": the noun after "of" counts as the object. */
  private boolean ofMeasure(int child, Set<String> objects) {
    if (sentence.arc(child) != Arc.PREPOSITION
        || !"of".equals(tree.lower(child)) && !"in".equals(tree.lower(child))) {
      return false;
    }
    int noun = tree.child(child, Arc.PREPOSITION_OBJECT);
    return noun >= 0 && objects.contains(tree.lemma(noun));
  }

  private boolean hasComplement(int verb, Set<String> complements) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
      if (complements.contains(tree.lower(c))) {
        return true;
      }
      for (int d = tree.first(c); d >= 0; d = tree.next(d)) {
        boolean marks = !"to".equals(tree.lower(d)) || "VB".equals(sentence.tag(c));
        if (marks && complements.contains(tree.lower(d)) && d > verb) {
          return true;
        }
      }
    }
    return false;
  }
}
