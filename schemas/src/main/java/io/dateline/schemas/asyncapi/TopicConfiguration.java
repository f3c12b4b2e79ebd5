package io.dateline.schemas.asyncapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;

/** Settings of a topic as far as AsyncAPI's Kafka binding has a place for them. */
final class TopicConfiguration {
  private static final List<String> NUMBERS =
      List.of(
          TopicConfig.RETENTION_MS_CONFIG,
          TopicConfig.RETENTION_BYTES_CONFIG,
          TopicConfig.MAX_MESSAGE_BYTES_CONFIG);

  private TopicConfiguration() {}

  static Map<String, Object> of(Map<String, String> settings) {
    var configuration = new TreeMap<String, Object>();
    configuration.put(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        List.of(settings.get(TopicConfig.CLEANUP_POLICY_CONFIG)));
    for (String number : NUMBERS) {
      configuration.put(number, Long.parseLong(settings.get(number)));
    }
    return configuration;
  }
}
