package io.dateline.enrich.stream;

import io.dateline.enrich.stream.Facts.IdentifiedRelation;
import io.dateline.enrich.stream.Facts.IdentifiedStance;
import io.dateline.enrich.stream.RevisionState.RelationFact;
import io.dateline.enrich.stream.RevisionState.StanceFact;
import io.dateline.schemas.events.Changes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a revision changes: the facts that come and those that go.
 *
 * @param addedRelations to be observed
 * @param addedStances to be observed
 * @param retractedRelations to be retracted
 * @param retractedStances to be retracted
 * @param summary the same as ids, with those that stay
 * @param relations all that stand from now on
 * @param stances all that stand from now on
 */
record FactChanges(
    List<IdentifiedRelation> addedRelations,
    List<IdentifiedStance> addedStances,
    List<RelationFact> retractedRelations,
    List<StanceFact> retractedStances,
    Changes summary,
    List<RelationFact> relations,
    List<StanceFact> stances) {

  /** Compares what stood with what was found. */
  static FactChanges between(String articleId, @Nullable RevisionState former, Facts facts) {
    List<RelationFact> oldRelations = former == null ? List.of() : former.relations();
    List<StanceFact> oldStances = former == null ? List.of() : former.stances();
    var found = facts.betweenActors();
    var foundStances = facts.towardsActors();
    Set<Long> oldIds = ids(oldRelations.stream().map(RelationFact::local).toList());
    Set<Long> oldStanceIds = ids(oldStances.stream().map(StanceFact::local).toList());
    Set<Long> newIds = ids(found.stream().map(IdentifiedRelation::local).toList());
    Set<Long> newStanceIds = ids(foundStances.stream().map(IdentifiedStance::local).toList());

    var added = found.stream().filter(r -> !oldIds.contains(r.local())).toList();
    var addedStances =
        foundStances.stream().filter(s -> !oldStanceIds.contains(s.local())).toList();
    var gone = oldRelations.stream().filter(r -> !newIds.contains(r.local())).toList();
    var goneStances = oldStances.stream().filter(s -> !newStanceIds.contains(s.local())).toList();
    var summary =
        Changes.newBuilder()
            .setRelationsKept(
                texts(articleId, 'r', common(found.stream().map(r -> r.local()).toList(), oldIds)))
            .setRelationsAdded(texts(articleId, 'r', added.stream().map(r -> r.local()).toList()))
            .setRelationsRetracted(
                texts(articleId, 'r', gone.stream().map(r -> r.local()).toList()))
            .setStancesKept(
                texts(
                    articleId,
                    's',
                    common(foundStances.stream().map(s -> s.local()).toList(), oldStanceIds)))
            .setStancesAdded(
                texts(articleId, 's', addedStances.stream().map(s -> s.local()).toList()))
            .setStancesRetracted(
                texts(articleId, 's', goneStances.stream().map(s -> s.local()).toList()))
            .build();
    return new FactChanges(
        added,
        addedStances,
        gone,
        goneStances,
        summary,
        found.stream().map(FactChanges::fact).toList(),
        foundStances.stream().map(FactChanges::fact).toList());
  }

  private static RelationFact fact(IdentifiedRelation relation) {
    return new RelationFact(
        relation.local(),
        relation.event().getSource().getActor(),
        relation.event().getTarget().getActor());
  }

  private static StanceFact fact(IdentifiedStance stance) {
    return new StanceFact(stance.local(), stance.event().getTarget().getActor());
  }

  private static Set<Long> ids(List<Long> ids) {
    return ids.stream().collect(Collectors.toSet());
  }

  private static List<Long> common(List<Long> ids, Set<Long> others) {
    return ids.stream().filter(others::contains).toList();
  }

  private static List<String> texts(String articleId, char kind, List<Long> ids) {
    var texts = new ArrayList<String>(ids.size());
    ids.forEach(id -> texts.add(LocalId.text(articleId, kind, id)));
    return texts;
  }
}
