package io.dateline.enrich.stream;

import io.dateline.schemas.DatelineException;
import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.topics.TopicSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;

/**
 * What the enricher needs to run.
 *
 * @param bootstrap brokers, {@code host:port,...}
 * @param kafka passed to every Kafka client as it is (security, tuning)
 * @param registry the schema registry
 * @param topics names and partitions
 * @param applicationId id of the Streams app: group, transactions and changelog carry it
 * @param stateDirectory where stores lie; may be lost, the changelog restores it
 * @param threads stream threads, at least 1
 * @param patience how long a record waits for a registry that does not answer before its thread is
 *     replaced and it is tried anew
 * @param engines directory of released engines, or null where there is none
 */
public record EnrichConfig(
    String bootstrap,
    Map<String, String> kafka,
    RegistrySettings registry,
    TopicSettings topics,
    String applicationId,
    Path stateDirectory,
    int threads,
    Duration patience,
    @Nullable Path engines) {
  /**
   * The id under which the live app runs: {@code dateline-enrich} under the usual prefix, another
   * under any other, since two installations on one cluster must not share group and state.
   */
  public static String live(TopicSettings topics) {
    String name = topics.prefix().replaceFirst("[._-]+$", "");
    return name.isEmpty() ? "enrich" : name + "-enrich";
  }

  private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(10);

  /** Checks every value. */
  public EnrichConfig {
    if (bootstrap.isBlank()) {
      throw new DatelineException("enrich.bootstrap: is empty; write host:port");
    }
    if (threads < 1 || threads > 64) {
      throw new DatelineException("enrich.threads: " + threads + " is not between 1 and 64");
    }
    if (patience.isNegative() || patience.compareTo(LONGEST_PATIENCE) > 0) {
      throw new DatelineException(
          "enrich.patience: " + patience + " is not between 0 and 10 minutes");
    }
    kafka = Map.copyOf(kafka);
  }

  /** Settings of any Kafka client. */
  Map<String, Object> clients() {
    var settings = new java.util.HashMap<String, Object>(kafka);
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    return settings;
  }

  /** The live app with one thread and four minutes of patience. */
  public static EnrichConfig of(
      String bootstrap, RegistrySettings registry, TopicSettings topics, Path stateDirectory) {
    return new EnrichConfig(
        bootstrap,
        Map.of(),
        registry,
        topics,
        live(topics),
        stateDirectory,
        1,
        Duration.ofMinutes(4),
        null);
  }
}
