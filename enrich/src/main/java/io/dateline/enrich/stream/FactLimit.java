package io.dateline.enrich.stream;

import io.dateline.enrich.stream.Facts.IdentifiedRelation;
import io.dateline.enrich.stream.Facts.IdentifiedStance;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps the state of an article within its bound: of an article with more facts than fit, those
 * with the highest confidence stay. Facts that have no key on a topic cost nothing and always stay.
 */
final class FactLimit {
  /** Most bytes the facts may take in the store; the fixed part takes up to 140 more. */
  static final int MAX_BYTES = 1024 - 140;

  private static final int RELATION_BYTES = LocalId.BYTES + 4;
  private static final int STANCE_BYTES = LocalId.BYTES + 2;

  private final Set<String> actors = new HashSet<>();
  private int bytes;

  private FactLimit() {}

  /** The facts that fit, in their order, marked as cut where some do not. */
  static Facts apply(Facts facts) {
    return new FactLimit().cut(facts);
  }

  private Facts cut(Facts facts) {
    var byConfidence =
        Stream.<Object>concat(
                facts.relations().stream().filter(IdentifiedRelation::isBetweenActors),
                facts.stances().stream().filter(IdentifiedStance::isTowardsActor))
            .sorted(Comparator.comparingDouble(FactLimit::confidence).reversed())
            .toList();
    var dropped = new HashSet<Long>();
    for (Object fact : byConfidence) {
      if (!fits(fact)) {
        dropped.add(local(fact));
      }
    }
    if (dropped.isEmpty()) {
      return facts;
    }
    return new Facts(keep(facts.relations(), dropped), keep(facts.stances(), dropped), true);
  }

  private static <T> List<T> keep(List<T> facts, Set<Long> dropped) {
    return facts.stream().filter(fact -> !dropped.contains(local(fact))).toList();
  }

  private boolean fits(Object fact) {
    int cost = fact instanceof IdentifiedRelation ? RELATION_BYTES : STANCE_BYTES;
    var fresh = ids(fact).filter(id -> !actors.contains(id)).distinct().toList();
    for (String id : fresh) {
      cost += 2 + id.getBytes(StandardCharsets.UTF_8).length;
    }
    if (bytes + cost > MAX_BYTES) {
      return false;
    }
    bytes += cost;
    actors.addAll(fresh);
    return true;
  }

  private static Stream<String> ids(Object fact) {
    return fact instanceof IdentifiedRelation relation
        ? Stream.of(
            relation.event().getSource().getActor(), relation.event().getTarget().getActor())
        : Stream.of(((IdentifiedStance) fact).event().getTarget().getActor());
  }

  private static double confidence(Object fact) {
    return fact instanceof IdentifiedRelation relation
        ? relation.event().getConfidence()
        : ((IdentifiedStance) fact).event().getConfidence();
  }

  private static Long local(Object fact) {
    return fact instanceof IdentifiedRelation relation
        ? relation.local()
        : ((IdentifiedStance) fact).local();
  }
}
