package io.dateline.schemas.topics;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How long a topic keeps its records.
 *
 * @param policy {@code delete} or {@code compact}
 * @param milliseconds age at which records may go, -1 for never
 */
public record Retention(String policy, long milliseconds) {
  /** Facts: nothing is ever deleted. */
  public static final Retention FOREVER = new Retention(TopicConfig.CLEANUP_POLICY_DELETE, -1);

  /** The newest record of each key is kept for ever. */
  public static final Retention COMPACTED = new Retention(TopicConfig.CLEANUP_POLICY_COMPACT, -1);

  /** Records go after {@code days}. */
  public static Retention days(int days) {
    return new Retention(TopicConfig.CLEANUP_POLICY_DELETE, Duration.ofDays(days).toMillis());
  }

  /** The Kafka settings that say so. */
  Map<String, String> settings() {
    var settings = new TreeMap<String, String>();
    settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, policy);
    settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(milliseconds));
    settings.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
    return settings;
  }

  @Override
  public String toString() {
    if (policy.equals(TopicConfig.CLEANUP_POLICY_COMPACT)) {
      return "compacted";
    }
    return milliseconds < 0 ? "for ever" : Duration.ofMillis(milliseconds).toDays() + " days";
  }
}
