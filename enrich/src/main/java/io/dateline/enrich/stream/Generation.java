package io.dateline.enrich.stream;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** The topics and the group of one shadow run: made before it, gone after it. */
final class Generation {
  private static final List<Topic> OUTPUTS =
      List.of(Topic.ARTICLES_ENRICHED, Topic.RELATIONS, Topic.STANCES, Topic.DEAD_LETTERS);

  private static final Duration GROUP_WAIT = Duration.ofSeconds(60);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  private final Admin admin;
  private final TopicCatalogue topics;
  private final String applicationId;
  private final String suffix;
  private final short replication;

  Generation(Admin admin, EnrichConfig config, int number) {
    this.admin = admin;
    this.topics = new TopicCatalogue(config.topics());
    this.suffix = ".g" + number;
    this.applicationId = config.applicationId() + "-g" + number;
    this.replication = config.topics().replication();
  }

  String applicationId() {
    return applicationId;
  }

  /** The generation's topic in the place of a live one. */
  String name(Topic topic) {
    return topics.name(topic) + suffix;
  }

  /** Makes the topics, after what an interrupted run left is gone. */
  void create() {
    drop();
    var wanted =
        OUTPUTS.stream()
            .map(
                topic ->
                    new NewTopic(name(topic), topics.partitions(topic), replication)
                        .configs(topics.configuration(topic)))
            .toList();
    await("create the topics of a generation", admin.createTopics(wanted).all());
  }

  /** Lets the app begin at the first captures of that time. */
  void beginAt(Instant since, List<TopicPartition> captured) {
    var at = new HashMap<TopicPartition, OffsetSpec>();
    var ends = new HashMap<TopicPartition, OffsetSpec>();
    for (TopicPartition partition : captured) {
      at.put(partition, OffsetSpec.forTimestamp(since.toEpochMilli()));
      ends.put(partition, OffsetSpec.latest());
    }
    var found = await("find offsets by time", admin.listOffsets(at).all());
    var end = await("find offsets", admin.listOffsets(ends).all());
    var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
    found.forEach(
        (partition, offset) ->
            offsets.put(
                partition,
                new OffsetAndMetadata(
                    offset.offset() < 0 ? end.get(partition).offset() : offset.offset())));
    await(
        "set where the app begins", admin.alterConsumerGroupOffsets(applicationId, offsets).all());
  }

  /** How far the app has come. */
  Map<TopicPartition, Long> committed() {
    var offsets = new HashMap<TopicPartition, Long>();
    var listed =
        await(
            "tell how far the app is",
            admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata());
    listed.forEach(
        (partition, at) -> {
          if (at != null) {
            offsets.put(partition, at.offset());
          }
        });
    return offsets;
  }

  /** Removes topics and group; what is not there is no error. */
  void drop() {
    var names = new ArrayList<String>();
    OUTPUTS.forEach(topic -> names.add(name(topic)));
    names.add(applicationId + "-" + ReviseStage.STORE + "-changelog");
    for (String name : names) {
      awaitIfThere("delete topic " + name, admin.deleteTopics(List.of(name)).all());
    }
    long deadline = System.nanoTime() + GROUP_WAIT.toNanos();
    while (!dropGroup(System.nanoTime() > deadline)) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  /** A group that was just left, or killed, still has members for a while. */
  private boolean dropGroup(boolean last) {
    try {
      awaitIfThere(
          "delete group " + applicationId,
          admin.deleteConsumerGroups(List.of(applicationId)).all());
      return true;
    } catch (DatelineException e) {
      if (last || !(e.getCause() instanceof GroupNotEmptyException)) {
        throw e;
      }
      return false;
    }
  }

  private static void awaitIfThere(String what, KafkaFuture<Void> reply) {
    try {
      await(what, reply);
    } catch (DatelineException e) {
      if (!(e.getCause() instanceof UnknownTopicOrPartitionException)
          && !(e.getCause() instanceof GroupIdNotFoundException)) {
        throw e;
      }
    }
  }

  private static <T> @Nullable T await(String what, KafkaFuture<T> reply) {
    try {
      return reply.get();
    } catch (ExecutionException e) {
      throw new DatelineException(
          "broker: cannot " + what + ": " + e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatelineException("interrupted; run it again", e);
    }
  }
}
