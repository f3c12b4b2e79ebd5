package io.dateline.enrich.stream;

import io.dateline.enrich.stream.RevisionState.RelationFact;
import io.dateline.enrich.stream.RevisionState.StanceFact;
import io.dateline.enrich.stream.RevisionState.Status;
import io.dateline.schemas.events.ArticleEnriched;
import java.util.List;

/** The state of an article after an event of articles.enriched, told from the event alone. */
final class RecordedState {
  private static final int LOCAL_DIGITS = 2 * LocalId.BYTES;
  private static final int HEX = 16;

  private RecordedState() {}

  /** After a new text. */
  static RevisionState text(ArticleEnriched event, RevisionState former, long offset) {
    if (event.getStatus().equals("HISTORY")) {
      return new RevisionState(
          former.status(),
          event.getRevision(),
          former.currentRevision(),
          former.textHash(),
          former.observedAt(),
          offset,
          FormerTexts.with(former.formerTexts(), event.getTextHash()),
          former.relations(),
          former.stances(),
          former.promotion());
    }
    boolean first = former.lastRevision() == 0 || former.textHash().equals(event.getTextHash());
    return new RevisionState(
        Status.CURRENT,
        event.getRevision(),
        event.getRevision(),
        event.getTextHash(),
        event.getObservedAt().toEpochMilli(),
        offset,
        first ? former.formerTexts() : FormerTexts.with(former.formerTexts(), former.textHash()),
        relations(event),
        stances(event),
        former.promotion());
  }

  /** After other facts were found in the same text. */
  static RevisionState retagged(ArticleEnriched event, RevisionState former) {
    int promotion = Retagging.promotion(event.getMeta().getEventId());
    return former.retagged(promotion, relations(event), stances(event));
  }

  private static List<RelationFact> relations(ArticleEnriched event) {
    return event.getRelations().stream()
        .filter(r -> r.getSource().getActor() != null && r.getTarget().getActor() != null)
        .map(
            r ->
                new RelationFact(
                    local(r.getRelationId()), r.getSource().getActor(), r.getTarget().getActor()))
        .toList();
  }

  private static List<StanceFact> stances(ArticleEnriched event) {
    return event.getStances().stream()
        .filter(s -> s.getTarget().getActor() != null)
        .map(s -> new StanceFact(local(s.getStanceId()), s.getTarget().getActor()))
        .toList();
  }

  private static long local(String id) {
    return Long.parseLong(id.substring(id.length() - LOCAL_DIGITS), HEX);
  }
}
