package io.dateline.enrich.stream;

import io.dateline.enrich.stream.Revision.Ended;
import io.dateline.enrich.stream.Revision.TaggedText;
import io.dateline.enrich.stream.RevisionState.Status;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Writes what a revision brings: the enriched event, observations of what is new and retractions of
 * what is gone; and remembers what stands. Sizes are checked here, before anything is forwarded: an
 * oversized record would abort the transaction again and again.
 */
final class PublishStage implements Processor<String, Revision, String, Object> {
  static final String NAME = "publish";

  /** Separates the two actor ids of a relation's key. */
  static final char KEY_SEPARATOR = '\u001f';

  private static final int MAX_EVENT = TopicCatalogue.MAX_MESSAGE_BYTES - 64 * 1024;

  private final Wire wire;
  private final Words words;
  private final TopicCatalogue topics;
  private final DeadLetters deadLetters;
  private ProcessorContext<String, Object> context;
  private KeyValueStore<String, RevisionState> store;

  PublishStage(Wire wire, Words words, TopicCatalogue topics, DeadLetters deadLetters) {
    this.wire = wire;
    this.words = words;
    this.topics = topics;
    this.deadLetters = deadLetters;
  }

  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    this.context = processorContext;
    this.store = processorContext.getStateStore(ReviseStage.STORE);
  }

  @Override
  public void process(Record<String, Revision> record) {
    if (record.value() instanceof TaggedText tagged) {
      publish(record, tagged);
    } else if (record.value() instanceof Ended ended) {
      publish(record, ended);
    }
  }

  private void publish(Record<String, Revision> record, TaggedText revision) {
    ArticleCaptured captured = revision.text().captured();
    String text = words.open(record.key(), captured.getText()).orElse("");
    Facts facts = FactLimit.apply(FactsReader.read(record.key(), text, revision.tagged()));
    boolean current = revision.text().current();
    boolean isRetag = revision.text().retag() != null;
    var changes =
        FactChanges.between(record.key(), revision.former(), current ? facts : Facts.none());
    var events =
        new EnrichedEvents(
            revision.input(),
            record.key(),
            revision.text().number(),
            now(),
            revision.engine(),
            revision.dictionary());
    var summary =
        current ? changes.summary() : io.dateline.schemas.events.Changes.newBuilder().build();
    byte[] enriched =
        encode(
            Topic.ARTICLES_ENRICHED,
            events.enriched(captured, text, current, isRetag, revision.tagged(), facts, summary));
    if (enriched.length > MAX_EVENT) {
      rejectOversized(record, revision, enriched.length);
      return;
    }
    send(record, EnrichTopology.ENRICHED, record.key(), enriched, "ArticleEnriched");
    if (current) {
      String reason = isRetag ? "RETAGGED" : "REVISED";
      retract(record, events, changes.retractedRelations(), changes.retractedStances(), reason);
      // another engine may say other things of a fact that stays: it is observed again, too
      observe(
          record,
          events,
          captured,
          text,
          isRetag ? facts.betweenActors() : changes.addedRelations(),
          isRetag ? facts.towardsActors() : changes.addedStances());
    }
    store.put(record.key(), StateAfter.text(revision, changes));
  }

  private void publish(Record<String, Revision> record, Ended ended) {
    RevisionState former = ended.former() == null ? StateAfter.unknown() : ended.former();
    var events =
        new EnrichedEvents(
            ended.input(), record.key(), former.currentRevision(), now(), null, null);
    Instant when = Instant.ofEpochMilli(record.timestamp());
    String status = ended.status() == Status.ERASED ? "ERASED" : "WITHDRAWN";
    var changes = EnrichedEvents.allRetracted(record.key(), former);
    byte[] enriched = encode(Topic.ARTICLES_ENRICHED, events.ended(former, status, when, changes));
    send(record, EnrichTopology.ENRICHED, record.key(), enriched, "ArticleEnriched");
    retract(record, events, former.relations(), former.stances(), ended.reason());
    store.put(
        record.key(),
        former.ended(ended.status(), when.toEpochMilli(), ended.input().cause().getOffset()));
  }

  private void observe(
      Record<String, Revision> record,
      EnrichedEvents events,
      ArticleCaptured captured,
      String text,
      List<Facts.IdentifiedRelation> relations,
      List<Facts.IdentifiedStance> stances) {
    for (var relation : relations) {
      var span = relation.event().getTrigger();
      String trigger = CodePoints.substring(text, span.getBegin(), span.getEnd());
      var event = events.observed(captured, relation.event(), trigger);
      String key = event.getSource().getActor() + KEY_SEPARATOR + event.getTarget().getActor();
      send(
          record,
          EnrichTopology.RELATIONS,
          key,
          encode(Topic.RELATIONS, event),
          "RelationObserved");
    }
    for (var stance : stances) {
      var event = events.observed(captured, stance.event());
      send(
          record,
          EnrichTopology.STANCES,
          event.getTarget().getActor(),
          encode(Topic.STANCES, event),
          "StanceObserved");
    }
  }

  private void retract(
      Record<String, Revision> record,
      EnrichedEvents events,
      List<RevisionState.RelationFact> relations,
      List<RevisionState.StanceFact> stances,
      String reason) {
    for (var fact : relations) {
      String key = fact.source() + KEY_SEPARATOR + fact.target();
      byte[] event = encode(Topic.RELATIONS, events.retracted(fact, reason));
      send(record, EnrichTopology.RELATIONS, key, event, "RelationRetracted");
    }
    for (var fact : stances) {
      byte[] event = encode(Topic.STANCES, events.retracted(fact, reason));
      send(record, EnrichTopology.STANCES, fact.target(), event, "StanceRetracted");
    }
  }

  private void rejectOversized(Record<String, Revision> record, TaggedText revision, int length) {
    byte[] original = encode(Topic.ARTICLES_CAPTURED, revision.input().event());
    deadLetters.send(
        context,
        record,
        original,
        NAME,
        "OVERSIZED",
        "the enriched event would take " + length + " bytes, more than " + MAX_EVENT);
  }

  private byte[] encode(Topic topic, IndexedRecord event) {
    return wire.write(topics.name(topic), event);
  }

  private void send(
      Record<String, Revision> record, String sink, String key, byte[] value, String kind) {
    var headers = new RecordHeaders();
    headers.add("dateline-event", kind.getBytes(StandardCharsets.UTF_8));
    headers.add("dateline-article", record.key().getBytes(StandardCharsets.UTF_8));
    context.forward(new Record<>(key, value, record.timestamp(), headers), sink);
  }

  private Instant now() {
    return Instant.ofEpochMilli(context.currentSystemTimeMs());
  }

  @Override
  public void close() {
    wire.close();
  }
}
