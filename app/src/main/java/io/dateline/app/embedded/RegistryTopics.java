package io.dateline.app.embedded;

import io.dateline.schemas.DatelineException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topics in which the registry keeps its schemas. Left to itself, the registry of version 3.0.9
 * makes them with the broker's default retention of seven days, after which every record on every
 * topic would be unreadable; so they are made first, and checked at each start.
 */
final class RegistryTopics {
  static final String JOURNAL = "kafkasql-journal";
  static final String SNAPSHOTS = "kafkasql-snapshots";
  static final String EVENTS = "registry-events";

  private static final Set<String> NAMES = Set.of(JOURNAL, SNAPSHOTS, EVENTS);
  private static final Map<String, String> KEPT_FOR_EVER =
      Map.of(
          TopicConfig.RETENTION_MS_CONFIG, "-1",
          TopicConfig.RETENTION_BYTES_CONFIG, "-1",
          TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private RegistryTopics() {}

  /**
   * Makes the topics that are missing and checks those that are there.
   *
   * @throws DatelineException when a topic would lose schemas, with the command that mends it
   */
  static void ensure(String bootstrap) {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing =
          NAMES.stream()
              .filter(name -> !present.contains(name))
              .map(name -> new NewTopic(name, 1, (short) 1).configs(KEPT_FOR_EVER))
              .toList();
      admin.createTopics(missing).all().get();
      described(admin).forEach(RegistryTopics::check);
    } catch (ExecutionException e) {
      throw new DatelineException(
          "cannot make the registry's topics on %s: %s".formatted(bootstrap, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatelineException("interrupted while making the registry's topics", e);
    }
  }

  /** A broker answers the creation of a topic some time before it can describe it. */
  private static Map<ConfigResource, Config> described(Admin admin)
      throws ExecutionException, InterruptedException {
    long deadline = System.nanoTime() + VISIBLE_WITHIN.toNanos();
    while (true) {
      try {
        return admin.describeConfigs(resources()).all().get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)
            || System.nanoTime() > deadline) {
          throw e;
        }
        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      }
    }
  }

  private static Set<ConfigResource> resources() {
    return NAMES.stream()
        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
        .collect(Collectors.toSet());
  }

  private static void check(ConfigResource topic, Config config) {
    KEPT_FOR_EVER.forEach(
        (key, wanted) -> {
          String found = config.get(key).value();
          if (!wanted.equals(found)) {
            throw new DatelineException(
                "topic %s has %s=%s and would lose schemas; mend it with: kafka-configs.sh --bootstrap-server HOST:PORT --alter --entity-type topics --entity-name %s --add-config %s=%s"
                    .formatted(topic.name(), key, found, topic.name(), key, wanted));
          }
        });
  }
}
