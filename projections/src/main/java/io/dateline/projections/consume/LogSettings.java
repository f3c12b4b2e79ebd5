package io.dateline.projections.consume;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.topics.TopicSettings;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Where the log is.
 *
 * @param kafka settings of Kafka's clients, {@code bootstrap.servers} among them (and those of SASL
 *     and TLS); what the projector decides itself (group, isolation, offsets) is overridden
 * @param topics how the installation names its topics
 * @param registry where the schemas of the events are
 */
public record LogSettings(
    Map<String, Object> kafka, TopicSettings topics, RegistrySettings registry) {
  /** Checks that there is a broker to go to. */
  public LogSettings {
    kafka = Map.copyOf(kafka);
    if (!kafka.containsKey(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
      throw new DatelineException(
          "kafka.bootstrap.servers: is missing; write host:port of a broker, or give --bootstrap");
    }
  }

  /** The clients' settings, with some of one's own on top. */
  Map<String, Object> kafkaWith(Map<String, Object> own) {
    var all = new HashMap<>(kafka);
    all.putAll(own);
    return all;
  }

  @Override
  public String toString() {
    return "LogSettings[bootstrap=" + kafka.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG) + "]";
  }
}
