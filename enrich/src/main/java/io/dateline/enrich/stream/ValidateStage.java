package io.dateline.enrich.stream;

import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleErased;
import io.dateline.schemas.events.ArticleWithdrawn;
import io.dateline.schemas.events.Cause;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.events.RetagRequested;
import io.dateline.schemas.serde.MalformedEventException;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Reads the input: what is no event, or belongs to no article, becomes a dead letter. */
final class ValidateStage implements Processor<String, byte[], String, Object> {
  static final String NAME = "validate";

  private final Wire wire;
  private final DeadLetters deadLetters;
  private ProcessorContext<String, Object> context;

  ValidateStage(Wire wire, DeadLetters deadLetters) {
    this.wire = wire;
    this.deadLetters = deadLetters;
  }

  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    this.context = processorContext;
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.value() == null) {
      reject(record, new byte[0], "EMPTY", "a record without value is no event");
      return;
    }
    var where = context.recordMetadata().orElseThrow();
    IndexedRecord event;
    try {
      event = wire.read(where.topic(), record.value());
    } catch (MalformedEventException e) {
      reject(record, record.value(), e.reason().name(), e.getMessage());
      return;
    }
    Meta meta = meta(event);
    if (meta == null) {
      return; // a kind that a later version writes: not for us
    }
    if (!articleId(event).equals(record.key())) {
      reject(
          record,
          record.value(),
          "WRONG_KEY",
          "key '" + record.key() + "' is not the article's id '" + articleId(event) + "'");
      return;
    }
    var cause = new Cause(meta.getEventId(), where.topic(), where.partition(), where.offset());
    context.forward(
        record.withValue(new Validated(event, cause, meta.getTraceId())), ReviseStage.NAME);
  }

  private void reject(
      Record<String, byte[]> record, byte[] original, String reason, String message) {
    deadLetters.send(context, record, original, NAME, reason, message);
  }

  private static @Nullable Meta meta(IndexedRecord event) {
    if (event instanceof ArticleCaptured captured) {
      return captured.getMeta();
    }
    if (event instanceof ArticleWithdrawn withdrawn) {
      return withdrawn.getMeta();
    }
    if (event instanceof RetagRequested command) {
      return command.getMeta();
    }
    return event instanceof ArticleErased erased ? erased.getMeta() : null;
  }

  private static String articleId(IndexedRecord event) {
    if (event instanceof ArticleCaptured captured) {
      return captured.getArticleId();
    }
    if (event instanceof ArticleWithdrawn withdrawn) {
      return withdrawn.getArticleId();
    }
    if (event instanceof RetagRequested command) {
      return command.getArticleId();
    }
    return ((ArticleErased) event).getArticleId();
  }

  @Override
  public void close() {
    wire.close();
  }
}
