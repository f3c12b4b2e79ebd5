package io.dateline.projections;

import io.dateline.projections.consume.LogSettings;
import io.dateline.projections.store.DatabaseSettings;
import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.topics.TopicSettings;
import java.util.Map;

/**
 * What the projections need to know of their surroundings.
 *
 * @param database where the views are kept
 * @param log where the log is
 */
public record ProjectionsConfig(DatabaseSettings database, LogSettings log) {
  /**
   * The usual configuration.
   *
   * @param jdbcUrl {@code jdbc:postgresql://...}
   * @param kafka settings of Kafka's clients, {@code bootstrap.servers} among them
   */
  public static ProjectionsConfig of(
      String jdbcUrl, Map<String, Object> kafka, TopicSettings topics, RegistrySettings registry) {
    return new ProjectionsConfig(
        DatabaseSettings.at(jdbcUrl), new LogSettings(kafka, topics, registry));
  }
}
