package io.dateline.schemas.topics;

import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG;

import io.dateline.schemas.DatelineException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics of one installation: names, partitions and settings, and the means to create and
 * verify them. Immutable; may be used from any thread.
 */
public final class TopicCatalogue {
  /** Largest record any topic takes, in bytes. */
  public static final int MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final TopicSettings settings;

  /** A catalogue under these settings. */
  public TopicCatalogue(TopicSettings settings) {
    this.settings = settings;
  }

  /** Full name of a topic on the broker. */
  public String name(Topic topic) {
    return settings.prefix() + topic.baseName();
  }

  /** The topic of that full name, where it is one of ours. */
  public Optional<Topic> topic(String name) {
    return Arrays.stream(Topic.values()).filter(t -> name(t).equals(name)).findFirst();
  }

  /** Number of partitions the topic is created with. */
  public int partitions(Topic topic) {
    return switch (topic.spread()) {
      case ONE -> 1;
      case BY_ARTICLE -> settings.articlePartitions();
      case BY_FEED -> settings.feedPartitions();
    };
  }

  /** Kafka settings of the topic. */
  public Map<String, String> configuration(Topic topic) {
    var configuration = new TreeMap<>(topic.retention().settings());
    configuration.put(MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_MESSAGE_BYTES));
    configuration.put(MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
    if (topic == Topic.ARTICLE_KEYS) {
      configuration.put("max.compaction.lag.ms", "3600000");
    }
    return configuration;
  }

  /**
   * Creates the topics that are missing and leaves the others as they are.
   *
   * @return full names of the topics created
   * @throws DatelineException where the broker refuses or does not answer
   */
  public List<String> createMissing(Admin admin) {
    var existing = get("list topics", () -> admin.listTopics().names().get());
    var created = new ArrayList<String>();
    for (Topic topic : Topic.values()) {
      if (existing.contains(name(topic))) {
        continue;
      }
      var request =
          new NewTopic(name(topic), partitions(topic), settings.replication())
              .configs(configuration(topic));
      if (create(admin, request)) {
        created.add(name(topic));
      }
    }
    awaitVisible(admin, created);
    return created;
  }

  /** A broker answers the creation of a topic some time before it lists it. */
  private static void awaitVisible(Admin admin, List<String> created) {
    long deadline = System.nanoTime() + VISIBLE_WITHIN.toNanos();
    while (!get("list topics", () -> admin.listTopics().names().get()).containsAll(created)) {
      if (System.nanoTime() > deadline) {
        throw new DatelineException(
            "broker: topics "
                + created
                + " were created but are not listed after "
                + VISIBLE_WITHIN.toSeconds()
                + " s; look at the broker's log");
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  /**
   * Compares the broker's topics with the catalogue.
   *
   * @return what differs, in the order of {@link Topic}; empty where all is as it should be
   */
  public List<TopicFinding> verify(Admin admin) {
    var names = Arrays.stream(Topic.values()).map(this::name).toList();
    var existing = get("list topics", () -> admin.listTopics().names().get());
    var present = names.stream().filter(existing::contains).toList();
    var descriptions =
        get("describe topics", () -> admin.describeTopics(present).allTopicNames().get());
    var resources =
        present.stream().map(n -> new ConfigResource(ConfigResource.Type.TOPIC, n)).toList();
    var configs = get("read topic settings", () -> admin.describeConfigs(resources).all().get());
    var findings = new ArrayList<TopicFinding>();
    for (Topic topic : Topic.values()) {
      String name = name(topic);
      if (!existing.contains(name)) {
        findings.add(TopicFinding.missing(name));
        continue;
      }
      comparePartitions(topic, descriptions.get(name), findings);
      compareSettings(
          topic, configs.get(new ConfigResource(ConfigResource.Type.TOPIC, name)), findings);
    }
    return findings;
  }

  /**
   * Refuses to go on against topics that are missing or would lose facts.
   *
   * @throws DatelineException naming each such topic and the command that mends it
   */
  public void assertFactsAreKept(Admin admin) {
    var fatal = verify(admin).stream().filter(TopicFinding::losesFacts).toList();
    if (!fatal.isEmpty()) {
      var lines = new StringBuilder("topics would lose facts:");
      fatal.forEach(finding -> lines.append("\n  ").append(finding));
      throw new DatelineException(lines.toString());
    }
  }

  private void comparePartitions(
      Topic topic, TopicDescription description, List<TopicFinding> findings) {
    int actual = description.partitions().size();
    if (actual != partitions(topic)) {
      findings.add(
          new TopicFinding(
              name(topic),
              "partitions",
              Integer.toString(partitions(topic)),
              Integer.toString(actual),
              false));
    }
  }

  private void compareSettings(Topic topic, Config config, List<TopicFinding> findings) {
    configuration(topic)
        .forEach(
            (key, expected) -> {
              String actual = config.get(key) == null ? "" : config.get(key).value();
              if (!expected.equals(actual)) {
                boolean retention = topic.retention().settings().containsKey(key);
                findings.add(
                    new TopicFinding(
                        name(topic), key, expected, actual, retention && topic.keepsFacts()));
              }
            });
  }

  private static boolean create(Admin admin, NewTopic request) {
    try {
      admin.createTopics(List.of(request)).all().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false; // another service was quicker
      }
      throw failed("create topic " + request.name(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("create topic " + request.name(), e);
    }
  }

  private static <T> T get(String what, BrokerCall<T> call) {
    try {
      return call.get();
    } catch (ExecutionException e) {
      throw failed(what, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(what, e);
    }
  }

  private static DatelineException failed(String what, Throwable cause) {
    return new DatelineException(
        "broker: cannot "
            + what
            + ": "
            + cause.getMessage()
            + "; is it up, and may this user do so?",
        cause);
  }

  @FunctionalInterface
  private interface BrokerCall<T> {
    T get() throws ExecutionException, InterruptedException;
  }
}
