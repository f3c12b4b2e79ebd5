package io.dateline.enrich.stream;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.events.ArticleCaptured;
import io.dateline.schemas.events.ArticleEnriched;
import io.dateline.schemas.events.ArticleErased;
import io.dateline.schemas.events.ArticleWithdrawn;
import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import io.dateline.schemas.topics.TopicSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Gives the enrichment of a restored cluster the state it had, so that it goes on and enriches
 * nothing again: the store's changelog and the group's offsets are made from articles.captured and
 * articles.enriched alone. Memory is bounded by the articles of one partition, at most 1 KiB each.
 */
public final class StateRebuild {
  private final Map<String, Object> kafka;
  private final RegistrySettings registry;
  private final TopicSettings settings;
  private final String applicationId;

  /**
   * @param kafka settings of Kafka's clients, {@code bootstrap.servers} among them
   * @param applicationId of the app whose state it is to be
   */
  public StateRebuild(
      Map<String, ?> kafka,
      RegistrySettings registry,
      TopicSettings settings,
      String applicationId) {
    this.kafka = Map.copyOf(kafka);
    this.registry = registry;
    this.settings = settings;
    this.applicationId = applicationId;
  }

  /**
   * Rebuilds the state where the app has none. The app must not run.
   *
   * @return number of articles; 0 where the app has read something already, and is left alone
   * @throws DatelineException where enriched events have no cause among the captured ones
   */
  public long run() {
    var topics = new TopicCatalogue(settings);
    try (Admin admin = Admin.create(kafka)) {
      var group = admin.listConsumerGroupOffsets(applicationId);
      if (!group.partitionsToOffsetAndMetadata().get().isEmpty()) {
        return 0;
      }
      String captured = topics.name(Topic.ARTICLES_CAPTURED);
      int partitions =
          admin
              .describeTopics(List.of(captured))
              .allTopicNames()
              .get()
              .get(captured)
              .partitions()
              .size();
      createChangelog(admin, partitions);
      var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
      long articles = 0;
      for (int partition = 0; partition < partitions; partition++) {
        PartitionStates states = states(topics, partition);
        write(partition, states);
        articles += states.states().size();
        if (states.applied() > 0) {
          offsets.put(
              new TopicPartition(captured, partition), new OffsetAndMetadata(states.applied()));
        }
      }
      if (!offsets.isEmpty()) {
        admin.alterConsumerGroupOffsets(applicationId, offsets).all().get();
      }
      return articles;
    } catch (ExecutionException e) {
      throw new DatelineException(
          "broker: cannot rebuild the enrichment's state: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatelineException("interrupted while rebuilding the enrichment's state", e);
    }
  }

  private String changelog() {
    return applicationId + "-" + ReviseStage.STORE + "-changelog";
  }

  private void createChangelog(Admin admin, int partitions)
      throws ExecutionException, InterruptedException {
    var topic =
        new NewTopic(changelog(), partitions, settings.replication())
            .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    try {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private PartitionStates states(TopicCatalogue topics, int partition) {
    var capturedAt = new TopicPartition(topics.name(Topic.ARTICLES_CAPTURED), partition);
    var enrichedAt = new TopicPartition(topics.name(Topic.ARTICLES_ENRICHED), partition);
    try (var captured = new CommittedEvents(kafka, registry, capturedAt);
        var enriched = new CommittedEvents(kafka, registry, enrichedAt)) {
      var states = new PartitionStates(enrichedOnly(enriched));
      boolean more = true;
      while (more && captured.hasNext()) {
        more = take(states, captured.next());
      }
      states.finish();
      if (states.isUnmatched()) {
        throw new DatelineException(
            enrichedAt
                + " holds events whose cause is not on "
                + capturedAt
                + "; restore both topics in whole");
      }
      return states;
    }
  }

  private static boolean take(PartitionStates states, CommittedEvents.Placed placed) {
    IndexedRecord event = placed.event();
    if (event instanceof ArticleCaptured e) {
      String id = e.getMeta().getEventId();
      return states.take(e, e.getArticleId(), id, placed.timestamp(), placed.offset());
    }
    if (event instanceof ArticleWithdrawn e) {
      String id = e.getMeta().getEventId();
      return states.take(e, e.getArticleId(), id, placed.timestamp(), placed.offset());
    }
    if (event instanceof ArticleErased e) {
      String id = e.getMeta().getEventId();
      return states.take(e, e.getArticleId(), id, placed.timestamp(), placed.offset());
    }
    return true;
  }

  private static Iterator<ArticleEnriched> enrichedOnly(CommittedEvents events) {
    Iterable<CommittedEvents.Placed> all = () -> events;
    Stream<ArticleEnriched> enriched =
        StreamSupport.stream(all.spliterator(), false)
            .map(CommittedEvents.Placed::event)
            .filter(ArticleEnriched.class::isInstance)
            .map(ArticleEnriched.class::cast);
    return enriched.iterator();
  }

  private void write(int partition, PartitionStates states)
      throws ExecutionException, InterruptedException {
    var all = new HashMap<>(kafka);
    all.put(ProducerConfig.ACKS_CONFIG, "all");
    var sent = new ArrayList<Future<RecordMetadata>>();
    try (var producer =
        new KafkaProducer<>(all, new StringSerializer(), new RevisionStateCodec())) {
      states
          .states()
          .forEach(
              (id, state) ->
                  sent.add(producer.send(new ProducerRecord<>(changelog(), partition, id, state))));
      producer.flush();
    }
    for (Future<RecordMetadata> each : sent) {
      each.get();
    }
  }
}
