package io.dateline.enrich.stream;

import io.dateline.enrich.stream.EnrichmentFinding.Kind;
import io.dateline.enrich.stream.EnrichmentVerification.Tally;
import io.dateline.enrich.text.Engine;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.Cause;
import io.dateline.schemas.events.RetagRequested;
import io.dateline.schemas.topics.TopicCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One partition of the articles again. The recorded enriched events say in which order inputs were
 * applied and with which engine; every input between two of them must have given nothing.
 */
final class PartitionRerun {
  private final RecordCursor captured;
  private final RecordCursor enriched;
  private final CaptureReader texts;
  private final Wire wire;
  private final EnginesAgain engines;
  private final RecordedFacts facts;
  private final Tally tally;
  private final StageRun run;
  private final Words words;
  private final TopicCatalogue topics;
  private final Map<String, Cause> known = new HashMap<>();

  PartitionRerun(
      TopicCatalogue topics,
      RecordCursor captured,
      RecordCursor enriched,
      CaptureReader texts,
      Wire wire,
      EnginesAgain engines,
      RecordedFacts facts,
      Tally tally,
      Words words) {
    this.topics = topics;
    this.captured = captured;
    this.enriched = enriched;
    this.texts = texts;
    this.wire = wire;
    this.engines = engines;
    this.facts = facts;
    this.tally = tally;
    this.words = words;
    this.run = new StageRun(topics, words);
  }

  void run() {
    for (var record = enriched.next(); record != null; record = enriched.next()) {
      var at = record;
      EnrichmentVerification.event(wire, at)
          .filter(ArticleEnriched.class::isInstance)
          .ifPresent(event -> verify(at, (ArticleEnriched) event));
    }
    for (var record = captured.next(); record != null; record = captured.next()) {
      EnrichmentVerification.event(wire, record)
          .ifPresent(event -> tally.pending(EventParts.meta(event).getEventId()));
    }
    wire.close();
  }

  private void verify(ConsumerRecord<String, byte[]> at, ArticleEnriched recorded) {
    Cause cause = recorded.getMeta().getCause();
    String id = recorded.getMeta().getEventId();
    if (cause == null) {
      tally.add(Kind.UNEXPLAINED, at, id, "names no input");
      return;
    }
    if (recorded.getReason().equals("RETAGGED")) {
      retag(at, recorded, cause);
      return;
    }
    if (known.containsKey(cause.getEventId())) {
      tally.add(Kind.UNEXPLAINED, at, id, "its input gave an event before");
      return;
    }
    for (var input = captured.next(); input != null; input = captured.next()) {
      var event = EnrichmentVerification.event(wire, input).orElse(null);
      if (event == null || !isInput(event)) {
        continue;
      }
      Cause its =
          new Cause(
              EventParts.meta(event).getEventId(),
              input.topic(),
              input.partition(),
              input.offset());
      known.put(its.getEventId(), its);
      boolean meant = its.getEventId().equals(cause.getEventId());
      apply(
          at,
          recorded,
          input,
          new Validated(event, its, EventParts.meta(event).getTraceId()),
          meant);
      if (meant) {
        return;
      }
    }
    tally.add(Kind.UNEXPLAINED, at, id, "its input " + cause.getEventId() + " is not on the log");
  }

  private static boolean isInput(IndexedRecord event) {
    return event.getSchema().getField("meta") != null
        && event.getSchema().getField("articleId") != null;
  }

  private void apply(
      ConsumerRecord<String, byte[]> at,
      ArticleEnriched recorded,
      ConsumerRecord<String, byte[]> input,
      Validated validated,
      boolean meant) {
    String article = input.key();
    if (tally.isLeftOut(article)) {
      if (meant) {
        tally.notRun(article, "an earlier event of the article was not run");
      }
      return;
    }
    Engine engine = meant ? engine(recorded, validated.event()) : engines.any();
    if (engine == null) {
      return;
    }
    List<IndexedRecord> published = run.feed(article, validated, input.timestamp(), engine, null);
    if (meant) {
      compare(at, recorded, published);
    } else if (!published.isEmpty()) {
      tally.add(
          Kind.MISSING,
          input,
          validated.cause().getEventId() + "/enriched",
          "this input gives an enriched event, which is not on the log");
    }
  }

  private void retag(ConsumerRecord<String, byte[]> at, ArticleEnriched recorded, Cause cause) {
    String article = recorded.getArticleId();
    if (tally.isLeftOut(article)) {
      tally.notRun(article, "an earlier event of the article was not run");
      return;
    }
    // where it lies in this log, which need not be where it lay when the event was written
    Cause here = known.getOrDefault(cause.getEventId(), cause);
    ArticleCaptured text = texts.find(here).orElse(null);
    if (text == null) {
      tally.add(
          Kind.UNEXPLAINED,
          at,
          recorded.getMeta().getEventId(),
          "its input " + cause.getEventId() + " is not on the log");
      return;
    }
    Engine engine = engine(recorded, text);
    if (engine == null) {
      return;
    }
    var command =
        RetagRequested.newBuilder()
            .setMeta(recorded.getMeta())
            .setArticleId(article)
            .setRevision(recorded.getRevision())
            .setTextHash(recorded.getTextHash())
            .setCapture(cause)
            .setPromotion(Retagging.promotion(recorded.getMeta().getEventId()))
            .setEngine(engine.version())
            .build();
    compare(
        at,
        recorded,
        run.feed(article, new Validated(command, cause, null), at.timestamp(), engine, text));
  }

  /** The engine to run; null where there is none, which is noted. */
  private @Nullable Engine engine(ArticleEnriched recorded, IndexedRecord input) {
    if (!(input instanceof ArticleCaptured text)) {
      return engines.any();
    }
    String article = text.getArticleId();
    if (words.open(article, text.getText()).isEmpty()) {
      tally.erased(article);
      return null;
    }
    String version = String.valueOf(recorded.getMeta().getEngine());
    String dictionary = String.valueOf(recorded.getMeta().getDictionary());
    Engine engine = engines.find(version, dictionary);
    if (engine == null) {
      tally.notRun(article, engines.why(version, dictionary));
    }
    return engine;
  }

  private void compare(
      ConsumerRecord<String, byte[]> at, ArticleEnriched recorded, List<IndexedRecord> published) {
    if (!tally.concerns(at)) {
      return;
    }
    String id = recorded.getMeta().getEventId();
    tally.compared();
    if (published.isEmpty()) {
      tally.add(Kind.UNEXPLAINED, at, id, "its input gives no event at this place");
      return;
    }
    for (IndexedRecord event : published) {
      // offsets are hints: a restored log has others
      EventParts.set(event, "cause", Objects.requireNonNull(recorded.getMeta().getCause()));
      if (event instanceof ArticleEnriched expected) {
        compareEnriched(at, recorded, expected);
      } else {
        compareFact(event);
      }
    }
  }

  private void compareEnriched(
      ConsumerRecord<String, byte[]> at, ArticleEnriched recorded, ArticleEnriched expected) {
    EventParts.set(expected, "recordedAt", recorded.getMeta().getRecordedAt());
    List<String> names = EventParts.differences(recorded, expected);
    if (!names.isEmpty()) {
      tally.add(
          Kind.DIFFERENT,
          at,
          recorded.getMeta().getEventId(),
          "article "
              + recorded.getArticleId()
              + " revision "
              + recorded.getRevision()
              + " differs in "
              + String.join(", ", names));
    }
  }

  private void compareFact(IndexedRecord expected) {
    String id = EventParts.meta(expected).getEventId();
    String digest = EventParts.digest(expected);
    RecordedFacts.Fact recorded = facts.take(id, digest);
    if (recorded == null) {
      tally.add(
          new EnrichmentFinding(
              Kind.MISSING,
              topics.name(RecordedFacts.topic(expected)),
              -1,
              -1,
              id,
              "the enriched event gives it, and it is not on the log"));
    } else if (!recorded.digest().equals(digest)) {
      tally.add(
          new EnrichmentFinding(
              Kind.DIFFERENT,
              recorded.topic(),
              recorded.partition(),
              recorded.offset(),
              id,
              "article "
                  + recorded.articleId()
                  + ": another "
                  + expected.getSchema().getName()
                  + " was expected"));
    }
  }
}
