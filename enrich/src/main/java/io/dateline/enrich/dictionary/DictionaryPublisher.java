package io.dateline.enrich.dictionary;

import io.dateline.enrich.text.actors.Actor;
import io.dateline.enrich.text.actors.Dictionary;
import io.dateline.enrich.text.actors.DictionaryDifference;
import io.dateline.schemas.events.ActorRetired;
import io.dateline.schemas.events.DictionaryReleased;
import io.dateline.schemas.events.Meta;
import io.dateline.schemas.serde.EventSerdes;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes a change of the dictionary: what was defined and retired, and the release, in one Kafka
 * transaction. A second publisher fences the first.
 */
public final class DictionaryPublisher {
  private static final String TRANSACTIONAL_ID = "dateline-dictionary";
  private static final String RELEASE_KEY = "dictionary";
  private static final String PRODUCER = "enrich";

  private final String bootstrap;
  private final Map<String, String> kafka;
  private final EventSerdes serdes;
  private final String topic;
  private final Clock clock;

  /**
   * @param bootstrap brokers
   * @param kafka passed to the producer as it is
   * @param serdes writes the events
   * @param topic full name of the actors topic
   * @param clock gives recordedAt
   */
  public DictionaryPublisher(
      String bootstrap, Map<String, String> kafka, EventSerdes serdes, String topic, Clock clock) {
    this.bootstrap = bootstrap;
    this.kafka = kafka;
    this.serdes = serdes;
    this.topic = topic;
    this.clock = clock;
  }

  /**
   * Publishes what leads from {@code former} to {@code next}; nothing where they are equal.
   *
   * @param source where it comes from, kept in the events
   * @return number of actors defined or retired
   */
  public int publish(Dictionary former, Dictionary next, String source) {
    DictionaryDifference difference = next.since(former);
    if (difference.isEmpty() && !former.actors().isEmpty()) {
      return 0;
    }
    try (var producer = producer();
        Serializer<IndexedRecord> serializer = serdes.serializer()) {
      producer.initTransactions();
      producer.beginTransaction();
      for (List<Actor> actors : List.of(difference.added(), difference.changed())) {
        for (Actor actor : actors) {
          Meta meta = meta("actor-" + actor.id(), next);
          send(producer, serializer, actor.id(), ActorEvents.defined(meta, actor, source));
        }
      }
      for (String id : difference.retired()) {
        var event = new ActorRetired(meta("retired-" + id, next), id, null, source);
        send(producer, serializer, id, event);
      }
      var release =
          new DictionaryReleased(
              meta("release", next), next.version(), next.actors().size(), source);
      send(producer, serializer, RELEASE_KEY, release);
      producer.commitTransaction();
    }
    return difference.added().size() + difference.changed().size() + difference.retired().size();
  }

  private Meta meta(String what, Dictionary next) {
    return Meta.newBuilder()
        .setEventId(next.version() + "/" + what)
        .setRecordedAt(clock.instant())
        .setProducer(PRODUCER)
        .setDictionary(next.version())
        .build();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a failed send fails the commit
  private void send(
      KafkaProducer<String, byte[]> producer,
      Serializer<IndexedRecord> serializer,
      String key,
      IndexedRecord event) {
    producer.send(new ProducerRecord<>(topic, key, serializer.serialize(topic, event)));
  }

  private KafkaProducer<String, byte[]> producer() {
    var settings = new HashMap<String, Object>(kafka);
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    return new KafkaProducer<>(
        settings,
        new StringSerializer(),
        new org.apache.kafka.common.serialization.ByteArraySerializer());
  }
}
