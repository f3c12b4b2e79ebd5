package io.dateline.projections.consume;

import io.dateline.schemas.deadletters.DeadLetter;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends records that cannot be projected to the dead letters. */
final class Outcasts {
  private static final String STAGE = "project";

  private final Producer<byte[], byte[]> producer;
  private final String topic;

  Outcasts(Producer<byte[], byte[]> producer, TopicCatalogue catalogue) {
    this.producer = producer;
    this.topic = catalogue.name(Topic.DEAD_LETTERS);
  }

  /** Sends one; returns when the broker has it. */
  void send(ConsumerRecord<byte[], byte[]> record, String reason, String message) {
    byte[] original = record.value() == null ? new byte[0] : record.value();
    var letter =
        new DeadLetter(
            STAGE,
            reason,
            message,
            record.topic(),
            record.partition(),
            record.offset(),
            DeadLetter.attempts(record.headers()) + 1,
            original);
    Replies.await(
        producer.send(
            new ProducerRecord<>(
                topic,
                null,
                null,
                record.key(),
                letter.value(),
                letter.headers(record.timestamp()))));
  }
}
