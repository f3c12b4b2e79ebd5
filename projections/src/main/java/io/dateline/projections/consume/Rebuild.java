package io.dateline.projections.consume;

import io.dateline.projections.position.PositionVector;
import io.dateline.projections.project.LoggedEvent;
import io.dateline.projections.project.ViewWriter;
import io.dateline.projections.project.Words;
import io.dateline.projections.store.Database;
import io.dateline.projections.store.DeferredIndexes;
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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Fills a generation that is not live from the log, as fast as it can: one thread reads and
 * decodes, others write, the articles' words, their tags and all the rest side by side; indexes
 * that only questions need are built at the end. Strict: a record that is no event, or does not
 * fit, stops it and is named. May be stopped at any moment and carried on later, by another process
 * too.
 */
public final class Rebuild implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int BATCH = 4000;
  private static final int FETCH_BYTES = 32 * 1024 * 1024;

  /** Topics whose rows cost the most, each written by itself. */
  private static final List<String> HEAVY_TOPICS =
      List.of("articles.captured", "articles.enriched");

  private final Database database;
  private final String generation;
  private final TopicCatalogue catalogue;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final EventDecoder decoder;
  private final DeferredIndexes indexes;
  private final List<RebuildLane> lanes;

  /**
   * Takes a generation on, from where it stands.
   *
   * @throws DatelineException where broker or database do not answer
   */
  public Rebuild(LogSettings settings, Database database, String generation, Words words) {
    this.catalogue = new TopicCatalogue(settings.topics());
    var own = LiveProjection.consumerSettings("dateline-rebuild-" + generation);
    own.remove(ConsumerConfig.GROUP_ID_CONFIG);
    own.remove(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG);
    own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
    own.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    own.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
    this.database = database;
    this.generation = generation;
    this.consumer = new KafkaConsumer<>(settings.kafkaWith(own));
    this.decoder = new EventDecoder(catalogue, EventSerdes.of(settings.registry()).deserializer());
    this.indexes = new DeferredIndexes(database, generation);
    List<TopicPartition> partitions =
        ViewWriter.TOPICS.stream()
            .map(topic -> settings.topics().prefix() + topic)
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    String owner = "rebuild-" + UUID.randomUUID();
    this.lanes =
        partitions.stream().collect(Collectors.groupingBy(this::lane)).values().stream()
            .map(
                ofLane ->
                    new RebuildLane(
                        database,
                        generation,
                        new Claims(database, catalogue, generation, owner),
                        words,
                        ofLane))
            .toList();
    consumer.assign(partitions);
    lanes.forEach(lane -> lane.positions().forEach(consumer::seek));
    if (lanes.stream().flatMap(lane -> lane.positions().values().stream()).allMatch(p -> p == 0)) {
      indexes.takeOff();
    }
  }

  private String lane(TopicPartition partition) {
    String topic = baseName(partition);
    return HEAVY_TOPICS.contains(topic) ? topic : "";
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
    while (!lanes.stream().allMatch(lane -> isReached(lane, target))) {
      if (Thread.currentThread().isInterrupted()) {
        throw new DatelineException("rebuild was cancelled; run it again to carry on");
      }
      lanes.forEach(this::holdBackOrLetOn);
      if (readOn(target, exactly)) {
        progress.accept(position());
      }
    }
    lanes.forEach(RebuildLane::join);
    indexes.build();
    progress.accept(position());
  }

  private boolean isReached(RebuildLane lane, PositionVector target) {
    return lane.positions().entrySet().stream()
        .allMatch(entry -> entry.getValue() >= end(entry.getKey(), target));
  }

  private long end(TopicPartition partition, PositionVector target) {
    return target.next(baseName(partition), partition.partition());
  }

  private void holdBackOrLetOn(RebuildLane lane) {
    if (lane.isFull()) {
      consumer.pause(lane.partitions());
    } else {
      consumer.resume(lane.partitions());
    }
  }

  /** Reads one batch and hands it to its lanes; false where nothing came. */
  private boolean readOn(PositionVector target, boolean exactly) {
    var events = new HashMap<TopicPartition, List<LoggedEvent>>();
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      if (!exactly || isBefore(record, target)) {
        events
            .computeIfAbsent(
                new TopicPartition(record.topic(), record.partition()), p -> new ArrayList<>())
            .add(decode(record));
      }
    }
    boolean any = false;
    for (RebuildLane lane : lanes) {
      Map<TopicPartition, Long> next = moved(lane, target, exactly);
      if (!next.isEmpty()) {
        lane.write(
            lane.partitions().stream()
                .flatMap(partition -> events.getOrDefault(partition, List.of()).stream())
                .toList(),
            next);
        any = true;
      }
    }
    return any;
  }

  private boolean isBefore(ConsumerRecord<byte[], byte[]> record, PositionVector target) {
    var partition = new TopicPartition(record.topic(), record.partition());
    return baseName(partition).equals(ViewWriter.AUDIT) || record.offset() < end(partition, target);
  }

  private Map<TopicPartition, Long> moved(
      RebuildLane lane, PositionVector target, boolean exactly) {
    var next = new HashMap<TopicPartition, Long>();
    lane.positions()
        .forEach(
            (partition, from) -> {
              long position = consumer.position(partition);
              if (exactly && !baseName(partition).equals(ViewWriter.AUDIT)) {
                position = Math.min(position, Math.max(end(partition, target), from));
              }
              if (position != from) {
                next.put(partition, position);
              }
            });
    return next;
  }

  private String baseName(TopicPartition partition) {
    return catalogue.topic(partition.topic()).orElseThrow().baseName();
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

  /** Lets the batches under way end, and gives the generation up as it stands. */
  @Override
  public void close() {
    lanes.forEach(RebuildLane::close);
    decoder.close();
    consumer.close();
  }
}
