package io.dateline.enrich.stream;

import io.dateline.enrich.text.Engine;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.serde.EventKinds;
import io.dateline.schemas.topics.TopicCatalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The stages of the stream app on one partition, run by hand: with a store in memory, and with what
 * they would publish handed back. For one thread.
 */
final class StageRun {
  private static final byte[] SCHEMA_ID = new byte[5];

  private final Map<String, RevisionState> states = new HashMap<>();
  private final IdentityHashMap<byte[], IndexedRecord> written = new IdentityHashMap<>();
  private final List<IndexedRecord> published = new ArrayList<>();
  private final ReviseStage revise;
  private final TagStage tag;
  private final PublishStage publish;
  private @Nullable Engine engine;
  private @Nullable ArticleCaptured text;

  StageRun(TopicCatalogue topics, Words words) {
    var wire =
        new Wire(
            (topic, data) -> null, (topic, event) -> encode(event), new Patience(Duration.ZERO));
    this.revise = new ReviseStage(capture -> Optional.ofNullable(text));
    this.tag = new TagStage(() -> java.util.Objects.requireNonNull(engine), words);
    this.publish = new PublishStage(wire, words, topics, new DeadLetters(topics));
    revise.init(context((record, child) -> tag.process(cast(record))));
    tag.init(context((record, child) -> publish.process(cast(record))));
    publish.init(context((record, child) -> collect(record)));
  }

  /**
   * What the stages publish for an input.
   *
   * @param timestamp of the input's record
   * @param with engine to tag with
   * @param again the text, where the input is a command to tag it anew
   */
  List<IndexedRecord> feed(
      String articleId,
      Validated input,
      long timestamp,
      Engine with,
      @Nullable ArticleCaptured again) {
    engine = with;
    text = again;
    published.clear();
    written.clear();
    revise.process(new Record<>(articleId, input, timestamp));
    return List.copyOf(published);
  }

  private byte[] encode(IndexedRecord event) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(SCHEMA_ID);
    var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      EventKinds.writer(event.getSchema()).write(event, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] encoded = bytes.toByteArray();
    written.put(encoded, event);
    return encoded;
  }

  private void collect(Record<?, ?> record) {
    IndexedRecord event = written.get(record.value());
    if (event != null) {
      published.add(event); // what is none is a dead letter
    }
  }

  @SuppressWarnings("unchecked") // each stage forwards what the next one takes
  private static <V> Record<String, V> cast(Record<?, ?> record) {
    return (Record<String, V>) record;
  }

  /** The few things that our stages ask of a context. */
  @SuppressWarnings("unchecked")
  private <V> ProcessorContext<String, V> context(Forward forward) {
    return (ProcessorContext<String, V>)
        Proxy.newProxyInstance(
            StageRun.class.getClassLoader(),
            new Class<?>[] {ProcessorContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getStateStore" -> store();
                  case "currentSystemTimeMs" -> 0L;
                  case "recordMetadata" -> Optional.empty();
                  case "forward" -> {
                    forward.to((Record<?, ?>) arguments[0], (String) arguments[1]);
                    yield null;
                  }
                  default -> throw new UnsupportedOperationException(method.toString());
                });
  }

  private KeyValueStore<?, ?> store() {
    return (KeyValueStore<?, ?>)
        Proxy.newProxyInstance(
            StageRun.class.getClassLoader(),
            new Class<?>[] {KeyValueStore.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "get" -> states.get((String) arguments[0]);
                  case "put" -> {
                    states.put((String) arguments[0], (RevisionState) arguments[1]);
                    yield null;
                  }
                  default -> throw new UnsupportedOperationException(method.toString());
                });
  }

  @FunctionalInterface
  private interface Forward {
    void to(Record<?, ?> record, String child);
  }
}
