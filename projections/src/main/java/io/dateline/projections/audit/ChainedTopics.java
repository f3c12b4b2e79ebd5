package io.dateline.projections.audit;

import io.dateline.schemas.topics.Topic;
import io.dateline.schemas.topics.TopicCatalogue;
import java.util.Arrays;
import java.util.List;

/** The topics whose records are chained: all that keep facts, but for the audit topic itself. */
final class ChainedTopics {
  private ChainedTopics() {}

  static List<String> of(TopicCatalogue topics) {
    return Arrays.stream(Topic.values())
        .filter(topic -> topic.keepsFacts() && topic != Topic.AUDIT)
        .map(topics::name)
        .toList();
  }
}
