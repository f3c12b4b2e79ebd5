package io.dateline.projections.consume;

import io.dateline.projections.position.PositionVector;
import io.dateline.projections.project.LoggedEvent;
import io.dateline.projections.project.ViewWriter;
import io.dateline.projections.project.Words;
import io.dateline.projections.store.Database;
import io.dateline.projections.store.Positions;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.serde.EventSerdes;
import io.dateline.schemas.serde.MalformedEventException;
import io.dateline.schemas.topics.TopicCatalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Fills a generation that is not live from the log, as fast as it can: one thread reads and
 * decodes, another writes. Strict: a record that is no event, or does not fit, stops it and is
 * named. May be stopped at any moment and carried on later, by another process too.
 */
public final class Rebuild implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int BATCH = 6000;

  private final Database database;
  private final String generation;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final EventDecoder decoder;
  private final Claims claims;
  private final ViewWriter writer;
  private final ExecutorService writing =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "rebuild-writer"));
  private CompletableFuture<Boolean> underWay = CompletableFuture.completedFuture(true);

  /**
   * Takes a generation on, from where it stands.
   *
   * @throws DatelineException where broker or database do not answer
   */
  public Rebuild(LogSettings settings, Database database, String generation, Words words) {
    var catalogue = new TopicCatalogue(settings.topics());
    var own = LiveProjection.consumerSettings("dateline-rebuild-" + generation);
    own.remove(ConsumerConfig.GROUP_ID_CONFIG);
    own.remove(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG);
    own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
    own.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 64 * 1024 * 1024);
    own.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
    this.database = database;
    this.generation = generation;
    this.consumer = new KafkaConsumer<>(settings.kafkaWith(own));
    this.decoder = new EventDecoder(catalogue, EventSerdes.of(settings.registry()).deserializer());
    this.claims = new Claims(database, catalogue, generation, "rebuild-" + UUID.randomUUID());
    this.writer = new ViewWriter(words);
    List<TopicPartition> partitions =
        ViewWriter.TOPICS.stream()
            .map(topic -> settings.topics().prefix() + topic)
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    claims.want(partitions);
    claims.claim();
    claims.positions().forEach(consumer::seek);
  }

  /** Where the generation stands. */
  public PositionVector position() {
    return database.control(handle -> Positions.vector(handle, generation));
  }

  /**
   * Writes on until every partition has come to the target, and not past it where {@code exactly}.
   *
   * @param progress told after each batch where the generation stands
   * @throws DatelineException where a record stops it: names topic, partition and offset
   */
  public void run(PositionVector target, boolean exactly, Consumer<PositionVector> progress) {
    var read = new HashMap<TopicPartition, Long>(claims.positions());
    while (!isReached(read, target)) {
      if (Thread.currentThread().isInterrupted()) {
        throw new DatelineException("rebuild was cancelled; run it again to carry on");
      }
      var events = new ArrayList<LoggedEvent>();
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (!exactly || isBefore(record, target)) {
          events.add(decode(record));
        }
      }
      Map<TopicPartition, Long> next = moved(read, target, exactly);
      if (!next.isEmpty()) {
        read.putAll(next);
        join();
        progress.accept(position());
        underWay = CompletableFuture.supplyAsync(() -> write(events, next), writing);
      }
    }
    join();
    progress.accept(position());
  }

  private boolean isReached(Map<TopicPartition, Long> read, PositionVector target) {
    return read.entrySet().stream()
        .allMatch(entry -> entry.getValue() >= end(entry.getKey(), target));
  }

  private long end(TopicPartition partition, PositionVector target) {
    return target.next(claims.baseName(partition), partition.partition());
  }

  private boolean isBefore(ConsumerRecord<byte[], byte[]> record, PositionVector target) {
    var partition = new TopicPartition(record.topic(), record.partition());
    return claims.baseName(partition).equals(ViewWriter.AUDIT)
        || record.offset() < end(partition, target);
  }

  private Map<TopicPartition, Long> moved(
      Map<TopicPartition, Long> read, PositionVector target, boolean exactly) {
    var next = new HashMap<TopicPartition, Long>();
    for (TopicPartition partition : consumer.assignment()) {
      long position = consumer.position(partition);
      if (exactly && !claims.baseName(partition).equals(ViewWriter.AUDIT)) {
        position = Math.min(position, Math.max(end(partition, target), read.get(partition)));
      }
      if (position != read.get(partition)) {
        next.put(partition, position);
      }
    }
    return next;
  }

  private LoggedEvent decode(ConsumerRecord<byte[], byte[]> record) {
    try {
      return decoder.decode(record);
    } catch (MalformedEventException e) {
      throw new DatelineException(
          "rebuild stops: "
              + record.topic()
              + " partition "
              + record.partition()
              + " offset "
              + record.offset()
              + " is no event: "
              + e.getMessage(),
          e);
    }
  }

  private boolean write(List<LoggedEvent> events, Map<TopicPartition, Long> next) {
    database.write(
        generation,
        handle -> {
          handle.execute("set local synchronous_commit to off");
          claims.advance(handle, next, false);
          writer.write(handle, events);
          return true;
        });
    claims.advanced(next);
    return true;
  }

  private void join() {
    try {
      underWay.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      throw cause instanceof DatelineException known
          ? known
          : new DatelineException("rebuild stops: " + cause.getMessage(), cause);
    }
  }

  /** Lets the batch under way end, and gives the generation up as it stands. */
  @Override
  public void close() {
    writing.shutdown();
    decoder.close();
    consumer.close();
  }
}
