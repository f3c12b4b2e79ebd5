package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.RelationType;
import java.util.List;

/** Words of hostile acts where they tell of none. */
final class Harmless {
  private final Tree tree;
  private final Operators operators;

  Harmless(Tree tree, Operators operators) {
    this.tree = tree;
    this.operators = operators;
  }

  /** "issued a flood warning for the coast": of what nobody does. */
  boolean isOfHazard(Pattern pattern, int noun) {
    RelationType type = pattern.meaning().type();
    if (noun < 0 || type != RelationType.THREATEN && type != RelationType.SANCTION) {
      return false;
    }
    for (int c = tree.first(noun); c >= 0; c = tree.next(c)) {
      if (operators.lists("hazards", tree.lemma(c))) {
        return true;
      }
    }
    return false;
  }

  /** "The police questioned her", who may be a witness. */
  boolean isInquiry(Pattern pattern, List<Party> sources) {
    return operators.lists("interrogates", pattern.word())
        && sources.stream()
            .allMatch(
                each -> each.mention() != null && each.mention().type() == ActorType.ARMED_GROUP);
  }
}
