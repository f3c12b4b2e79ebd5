package io.dateline.app.config;

import io.dateline.projections.consume.LogSettings;
import io.dateline.schemas.DatelineException;
import io.dateline.schemas.keys.ArticleKeys;
import io.dateline.schemas.keys.ArticleWords;
import io.dateline.schemas.keys.WrappingKeys;
import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.topics.TopicCatalogue;
import io.dateline.schemas.topics.TopicSettings;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * What the services connect to, embedded or not.
 *
 * @param kafka settings of Kafka's clients, {@code bootstrap.servers} among them
 * @param registry the schema registry
 * @param topics how the topics are named and cut
 * @param db the database of the views
 * @param wrapping wrap the keys of articles, where their words are encrypted
 */
public record Connections(
    Map<String, String> kafka,
    RegistrySettings registry,
    TopicSettings topics,
    DatabaseAccess db,
    Optional<WrappingKeys> wrapping) {
  public Connections {
    kafka = Map.copyOf(kafka);
    if (bootstrap(kafka).isBlank()) {
      throw new DatelineException(
          "kafka.bootstrap.servers: is missing; write host:port of a broker");
    }
  }

  /** Brokers to begin with. */
  public String bootstrap() {
    return bootstrap(kafka);
  }

  /** The log as the projections know it. */
  public LogSettings log() {
    return new LogSettings(Map.copyOf(kafka), topics, registry);
  }

  /** Opens the words of articles; to be closed. */
  public ArticleWords words() {
    return wrapping
        .map(key -> new ArticleKeys(kafka, registry, new TopicCatalogue(topics), key))
        .map(ArticleWords::under)
        .orElseGet(ArticleWords::inTheClear);
  }

  private static String bootstrap(Map<String, String> kafka) {
    return kafka.getOrDefault(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "");
  }
}
