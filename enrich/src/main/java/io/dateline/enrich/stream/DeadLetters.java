package io.dateline.enrich.stream;

import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what a stage cannot take to the dead letters, and lets the app go on. */
final class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final String inputTopic;

  DeadLetters(TopicCatalogue topics) {
    this.inputTopic = topics.name(Topic.ARTICLES_CAPTURED);
  }

  /** Forwards the record's original bytes to the dead letters. */
  void send(
      ProcessorContext<? super String, ? super Object> context,
      Record<String, ?> record,
      byte[] original,
      String stage,
      String reason,
      String message) {
    var where = context.recordMetadata();
    var letter =
        new DeadLetter(
            stage,
            reason,
            message,
            where.map(m -> m.topic()).orElse(inputTopic),
            where.map(m -> m.partition()).orElse(-1),
            where.map(m -> m.offset()).orElse(-1L),
            DeadLetter.attempts(record.headers()) + 1,
            original);
    LOG.warn(
        "stage={} reason={} topic={} partition={} offset={} article={} {}",
        stage,
        reason,
        letter.source(),
        letter.partition(),
        letter.offset(),
        record.key(),
        message);
    context.forward(
        new Record<>(
            record.key(),
            letter.value(),
            context.currentSystemTimeMs(),
            letter.headers(record.timestamp())),
        EnrichTopology.DEAD_LETTERS);
  }
}
