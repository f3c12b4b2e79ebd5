package io.dateline.enrich.evaluation;

import io.dateline.enrich.text.Relation;
import java.util.List;

/**
 * Counts the annotated dyads found, and those found only the wrong way round or with a wrong sign.
 */
final class DyadTally {
  private final SampleSet set;
  private final Tally found = new Tally();
  private int inverted;

  DyadTally(SampleSet set) {
    this.set = set;
  }

  void add(String article, List<SampleSet.Dyad> dyads, List<Relation> relations) {
    for (SampleSet.Dyad dyad : dyads) {
      boolean isFound = isAmong(dyad, relations);
      boolean isInverted =
          !isFound
              && (isWrongly(
                      new SampleSet.Dyad(dyad.target(), dyad.source(), dyad.sign()),
                      dyads,
                      relations)
                  || isWrongly(
                      new SampleSet.Dyad(dyad.source(), dyad.target(), -dyad.sign()),
                      dyads,
                      relations));
      if (isInverted) {
        inverted++;
      }
      found.add(
          isFound,
          "article %s: %s -> %s %+d%s"
              .formatted(
                  article,
                  dyad.source(),
                  dyad.target(),
                  dyad.sign(),
                  isInverted ? ", inverted" : ""));
    }
  }

  Tally found() {
    return found;
  }

  int inverted() {
    return inverted;
  }

  private boolean isWrongly(
      SampleSet.Dyad turned, List<SampleSet.Dyad> dyads, List<Relation> relations) {
    return !dyads.contains(turned) && isAmong(turned, relations);
  }

  private boolean isAmong(SampleSet.Dyad dyad, List<Relation> relations) {
    return relations.stream()
        .anyMatch(
            each ->
                each.type().quad().sign() == dyad.sign()
                    && !each.negated()
                    && set.isOnSide(dyad.source(), each.source().name())
                    && set.isOnSide(dyad.target(), each.target().name()));
  }
}
