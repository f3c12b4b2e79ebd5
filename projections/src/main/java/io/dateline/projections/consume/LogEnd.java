package io.dateline.projections.consume;

import io.dateline.projections.position.PositionVector;
import io.dateline.projections.project.ViewWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Where the log ends, for readers of committed records. */
public final class LogEnd {
  private LogEnd() {}

  /** Names of the topics that make up a vector, without prefix. */
  public static List<String> viewTopics() {
    return ViewWriter.TOPICS.stream().filter(topic -> !topic.equals(ViewWriter.AUDIT)).toList();
  }

  /** Next offset of each partition of these topics, given by names without prefix. */
  public static PositionVector of(LogSettings settings, Collection<String> topics) {
    String prefix = settings.topics().prefix();
    try (Admin admin = Admin.create(settings.kafkaWith(Map.of()))) {
      var names = topics.stream().map(topic -> prefix + topic).toList();
      var request = new HashMap<TopicPartition, OffsetSpec>();
      Replies.await(admin.describeTopics(names).allTopicNames())
          .forEach(
              (name, description) ->
                  description
                      .partitions()
                      .forEach(
                          partition ->
                              request.put(
                                  new TopicPartition(name, partition.partition()),
                                  OffsetSpec.latest())));
      var ends =
          Replies.await(
              admin
                  .listOffsets(request, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                  .all());
      PositionVector vector = PositionVector.start();
      for (var end : ends.entrySet()) {
        String topic = end.getKey().topic().substring(prefix.length());
        vector = vector.with(topic, end.getKey().partition(), end.getValue().offset());
      }
      return vector;
    }
  }
}
