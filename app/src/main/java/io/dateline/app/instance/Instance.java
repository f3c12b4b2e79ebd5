package io.dateline.app.instance;

import io.dateline.app.config.Connections;
import io.dateline.app.config.DatabaseAccess;
import io.dateline.app.config.DatelineConfig;
import io.dateline.app.embedded.EmbeddedDefault;
import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.serde.SchemaPublisher;
import io.dateline.schemas.topics.TopicCatalogue;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;

/**
 * The embedded default with topics and schemas in place, ready for services. Made and closed by
 * commands.
 */
public final class Instance implements AutoCloseable {
  private final EmbeddedDefault parts;
  private final Connections connections;

  private Instance(EmbeddedDefault parts, Connections connections) {
    this.parts = parts;
    this.connections = connections;
  }

  /**
   * Starts the parts and prepares the log.
   *
   * @throws io.dateline.schemas.DatelineException when a part does not start, or a topic would lose
   *     facts
   */
  public static Instance start(DatelineConfig config) {
    EmbeddedDefault parts = EmbeddedDefault.start(config.embedded());
    try {
      Connections connections =
          new Connections(
              Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, parts.bootstrap()),
              RegistrySettings.at(parts.registryUrl()),
              config.topics(),
              DatabaseAccess.at(parts.jdbcUrl()),
              config.wrapping());
      prepare(connections);
      return new Instance(parts, connections);
    } catch (RuntimeException | Error e) {
      parts.close();
      throw e;
    }
  }

  /** What services connect to. */
  public Connections connections() {
    return connections;
  }

  /** Directory of all that is kept. */
  public Path data() {
    return parts.data();
  }

  /** Says where this instance can be reached, for other commands to find. */
  public void announce(String http) {
    new InstanceState(
            ProcessHandle.current().pid(),
            parts.bootstrap(),
            parts.registryUrl(),
            parts.jdbcUrl(),
            http,
            connections.wrapping().isPresent())
        .write(data());
  }

  /** Stops the parts; safe to call again. */
  @Override
  public void close() {
    InstanceState.remove(data());
    parts.close();
  }

  private static void prepare(Connections connections) {
    TopicCatalogue catalogue = new TopicCatalogue(connections.topics());
    try (Admin admin = Admin.create(Map.copyOf(connections.kafka()))) {
      catalogue.createMissing(admin);
      catalogue.assertFactsAreKept(admin);
    }
    new SchemaPublisher(connections.registry()).publish(catalogue);
  }
}
