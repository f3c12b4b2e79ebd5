package io.dateline.projections.consume;

import io.dateline.projections.position.PositionVector;
import io.dateline.projections.store.Database;
import io.dateline.projections.store.Positions;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.events.Position;
import io.dateline.schemas.events.ViewCheckpoint;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Publishes where the views stand, once a second in which they advanced. For the projector's
 * thread.
 */
final class CheckpointPublisher {
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final String VIEW = "views";

  private final Producer<byte[], byte[]> producer;
  private final Serializer<IndexedRecord> serializer;
  private final String topic;
  private final Database database;
  private final Clock clock;
  private boolean advanced = true;
  private Instant due = Instant.MIN;

  CheckpointPublisher(
      Producer<byte[], byte[]> producer,
      Serializer<IndexedRecord> serializer,
      TopicCatalogue catalogue,
      Database database,
      Clock clock) {
    this.producer = producer;
    this.serializer = serializer;
    this.topic = catalogue.name(Topic.AUDIT);
    this.database = database;
    this.clock = clock;
  }

  /** A transaction has moved the views. */
  void advanced() {
    advanced = true;
  }

  /** Publishes a checkpoint if one is due; returns when the broker has it. */
  void publish(String generation) {
    if (!advanced || clock.instant().isBefore(due)) {
      return;
    }
    PositionVector vector = database.control(handle -> Positions.vector(handle, generation));
    Instant now = clock.instant();
    var checkpoint =
        new ViewCheckpoint(
            new Meta(UUID.randomUUID().toString(), now, "projections", null, null, null, null),
            VIEW,
            generation,
            now,
            positions(vector));
    byte[] value = serializer.serialize(topic, checkpoint);
    Replies.await(
        producer.send(new ProducerRecord<>(topic, VIEW.getBytes(StandardCharsets.UTF_8), value)));
    advanced = false;
    due = now.plus(INTERVAL);
  }

  private static List<Position> positions(PositionVector vector) {
    var positions = new ArrayList<Position>();
    vector
        .offsets()
        .forEach(
            (topic, next) -> {
              for (int partition = 0; partition < next.size(); partition++) {
                positions.add(new Position(topic, partition, next.get(partition)));
              }
            });
    return positions;
  }
}
