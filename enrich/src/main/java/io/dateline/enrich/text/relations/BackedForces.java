package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.ActorType;
import io.dateline.enrich.text.RelationType;
import io.dateline.enrich.text.mentions.ActorMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells who "Turkish-backed forces" are where the article says whom Turkey backs, and says so of
 * one force or government only.
 */
final class BackedForces {
  private static final Set<ActorType> FORCES =
      Set.of(ActorType.GOVERNMENT, ActorType.ARMED_GROUP, ActorType.PARTY);

  private final Map<String, ActorMention> backed = new HashMap<>();
  private final Set<String> several = new java.util.HashSet<>();
  private final Map<Integer, String> backers = new HashMap<>();

  private BackedForces(List<FoundRelation> relations) {
    for (FoundRelation each : relations) {
      ActorMention source = each.source();
      ActorMention target = each.target();
      boolean supports = each.type() == RelationType.SUPPORT || each.type() == RelationType.AID;
      if (supports && !each.negated() && source != null && target != null) {
        note(each, source.actor(), target);
      }
    }
  }

  private void note(FoundRelation relation, @Nullable String backer, ActorMention target) {
    if (backer == null) {
      return;
    }
    if (target.actor() == null) {
      if (relation.rule().startsWith("tie:")) {
        backers.put(target.index(), backer);
      }
    } else if (FORCES.contains(target.type())) {
      ActorMention before = backed.putIfAbsent(backer, target);
      if (before != null && !target.actor().equals(before.actor())) {
        several.add(backer);
      }
    }
  }

  /** The relations with the forces named. */
  static List<FoundRelation> named(List<FoundRelation> relations) {
    BackedForces forces = new BackedForces(relations);
    if (forces.backers.isEmpty() || forces.backed.isEmpty()) {
      return relations;
    }
    List<FoundRelation> named = new ArrayList<>(relations.size());
    for (FoundRelation each : relations) {
      FoundRelation other = each.between(forces.named(each.source()), forces.named(each.target()));
      if (!other.isToItself()) {
        named.add(other);
      }
    }
    return named;
  }

  private @Nullable ActorMention named(@Nullable ActorMention mention) {
    String backer = mention == null ? null : backers.get(mention.index());
    ActorMention force = backer == null || several.contains(backer) ? null : backed.get(backer);
    if (mention == null || force == null) {
      return mention;
    }
    return new ActorMention(
        mention.index(),
        mention.sentence(),
        mention.first(),
        mention.last(),
        mention.head(),
        force.type(),
        mention.form(),
        force.actor(),
        force.name(),
        force.leads(),
        mention.begin(),
        mention.end());
  }
}
