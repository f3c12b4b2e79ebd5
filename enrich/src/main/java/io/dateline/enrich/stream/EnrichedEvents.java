package io.dateline.enrich.stream;

import io.dateline.enrich.stream.Facts.IdentifiedRelation;
import io.dateline.enrich.stream.Facts.IdentifiedStance;
import io.dateline.enrich.stream.RevisionState.RelationFact;
import io.dateline.enrich.stream.RevisionState.StanceFact;
import io.dateline.enrich.text.Tagged;
import io.dateline.enrich.text.sketch.TextSketch;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.Changes;
import io.dateline.schemas.events.Mention;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.events.Relation;
import io.dateline.schemas.events.RelationObserved;
import io.dateline.schemas.events.RelationRetracted;
import io.dateline.schemas.events.Stance;
import io.dateline.schemas.events.StanceObserved;
import io.dateline.schemas.events.StanceRetracted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the events that one input causes. Their ids derive from the input's, so that the same input
 * gives the same events.
 */
final class EnrichedEvents {
  private static final String PRODUCER = "enrich";

  private final Validated input;
  private final String articleId;
  private final int revision;
  private final Instant recordedAt;
  private final String engine;
  private final String dictionary;

  EnrichedEvents(
      Validated input,
      String articleId,
      int revision,
      Instant recordedAt,
      String engine,
      String dictionary) {
    this.input = input;
    this.articleId = articleId;
    this.revision = revision;
    this.recordedAt = recordedAt;
    this.engine = engine;
    this.dictionary = dictionary;
  }

  private Meta meta(String what) {
    return Meta.newBuilder()
        .setEventId(input.idPrefix() + "/" + what)
        .setRecordedAt(recordedAt)
        .setProducer(PRODUCER)
        .setCause(input.cause())
        .setTraceId(input.traceId())
        .setEngine(engine)
        .setDictionary(dictionary)
        .build();
  }

  /** The revision with all that was found in it. */
  ArticleEnriched enriched(
      ArticleCaptured captured,
      String text,
      boolean current,
      boolean retagged,
      Tagged tagged,
      Facts facts,
      Changes changes) {
    var flags = new ArrayList<>(captured.getFlags());
    if (facts.cut()) {
      flags.add("RELATIONS_CUT");
    }
    return ArticleEnriched.newBuilder()
        .setMeta(meta("enriched"))
        .setArticleId(articleId)
        .setRevision(revision)
        .setStatus(current ? "CURRENT" : "HISTORY")
        .setReason(retagged ? "RETAGGED" : "CAPTURED")
        .setTextHash(captured.getTextHash())
        .setObservedAt(captured.getObservedAt())
        .setPublishedAt(captured.getPublishedAt())
        .setOutlet(captured.getOutlet())
        .setUrl(captured.getCanonicalUrl() == null ? captured.getUrl() : captured.getCanonicalUrl())
        .setLanguage(tagged.language())
        .setSentences(tagged.sentences().stream().map(FactsReader::span).toList())
        .setMentions(tagged.mentions().stream().map(EnrichedEvents::mention).toList())
        .setRelations(facts.relations().stream().map(IdentifiedRelation::event).toList())
        .setStances(facts.stances().stream().map(IdentifiedStance::event).toList())
        .setChanges(changes)
        .setFlags(flags)
        .setSketch(TextSketch.of(text))
        .setCreditedAgency(captured.getCreditedAgency())
        .build();
  }

  /** The end of an article. */
  ArticleEnriched ended(RevisionState former, String status, Instant when, Changes changes) {
    return ArticleEnriched.newBuilder()
        .setMeta(meta("enriched"))
        .setArticleId(articleId)
        .setRevision(revision)
        .setStatus(status)
        .setReason(status)
        .setTextHash(former.textHash())
        .setObservedAt(when)
        .setChanges(changes)
        .build();
  }

  private static Mention mention(io.dateline.enrich.text.Mention mention) {
    return Mention.newBuilder()
        .setBegin(mention.begin())
        .setEnd(mention.end())
        .setType(mention.type().name())
        .setForm(mention.form().name())
        .setActor(mention.actor())
        .setName(mention.name())
        .setSentence(mention.sentence())
        .build();
  }

  /** A relation that stands from now on. */
  RelationObserved observed(ArticleCaptured captured, Relation relation, String trigger) {
    return RelationObserved.newBuilder()
        .setMeta(meta(relation.getRelationId()))
        .setRelationId(relation.getRelationId())
        .setArticleId(articleId)
        .setRevision(revision)
        .setSource(relation.getSource())
        .setTarget(relation.getTarget())
        .setType(relation.getType())
        .setQuad(relation.getQuad())
        .setIntensity(relation.getIntensity())
        .setDate(relation.getDate())
        .setMode(relation.getMode())
        .setPlace(relation.getPlace())
        .setAttribution(relation.getAttribution())
        .setNegated(relation.getNegated())
        .setHypothetical(relation.getHypothetical())
        .setConfidence(relation.getConfidence())
        .setRule(relation.getRule())
        .setTrigger(trigger)
        .setTriggerSpan(relation.getTrigger())
        .setEvidence(relation.getEvidence())
        .setSentence(relation.getSentence())
        .setOutlet(captured.getOutlet())
        .setCreditedAgency(captured.getCreditedAgency())
        .setObservedAt(captured.getObservedAt())
        .setPublishedAt(captured.getPublishedAt())
        .build();
  }

  /** A stance that stands from now on. */
  StanceObserved observed(ArticleCaptured captured, Stance stance) {
    return StanceObserved.newBuilder()
        .setMeta(meta(stance.getStanceId()))
        .setStanceId(stance.getStanceId())
        .setArticleId(articleId)
        .setRevision(revision)
        .setHolderKind(stance.getHolderKind())
        .setHolder(stance.getHolder())
        .setTarget(stance.getTarget())
        .setPolarity(stance.getPolarity())
        .setLabel(stance.getLabel())
        .setBasis(stance.getBasis())
        .setConfidence(stance.getConfidence())
        .setRule(stance.getRule())
        .setEvidence(stance.getEvidence())
        .setSentence(stance.getSentence())
        .setOutlet(captured.getOutlet())
        .setObservedAt(captured.getObservedAt())
        .setPublishedAt(captured.getPublishedAt())
        .build();
  }

  /** A relation that no longer stands. */
  RelationRetracted retracted(RelationFact fact, String reason) {
    String id = LocalId.text(articleId, 'r', fact.local());
    return RelationRetracted.newBuilder()
        .setMeta(meta(id))
        .setRelationId(id)
        .setArticleId(articleId)
        .setRevision(revision)
        .setSource(fact.source())
        .setTarget(fact.target())
        .setReason(reason)
        .build();
  }

  /** A stance that no longer stands. */
  StanceRetracted retracted(StanceFact fact, String reason) {
    String id = LocalId.text(articleId, 's', fact.local());
    return StanceRetracted.newBuilder()
        .setMeta(meta(id))
        .setStanceId(id)
        .setArticleId(articleId)
        .setRevision(revision)
        .setTarget(fact.target())
        .setReason(reason)
        .build();
  }

  /** Ids of all that stood, as retracted. */
  static Changes allRetracted(String articleId, RevisionState former) {
    List<String> relations =
        former.relations().stream().map(r -> LocalId.text(articleId, 'r', r.local())).toList();
    List<String> stances =
        former.stances().stream().map(s -> LocalId.text(articleId, 's', s.local())).toList();
    return Changes.newBuilder()
        .setRelationsRetracted(relations)
        .setStancesRetracted(stances)
        .build();
  }
}
