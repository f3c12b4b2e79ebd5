package io.dateline.app.embedded;

import io.dateline.schemas.serde.RegistrySettings;
import io.dateline.schemas.serde.SchemaPublisher;
import io.dateline.schemas.topics.TopicCatalogue;
import io.dateline.schemas.topics.TopicSettings;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** The parts of an installation, each to be stopped and started again where it was. */
final class RestartableParts implements AutoCloseable {
  private final Path directory;
  private final int brokerPort = Ports.claim("the broker of a test", 0);
  private final int registryPort = Ports.claim("the registry of a test", 0);
  private final int postgresPort = Ports.claim("the database of a test", 0);
  private EmbeddedBroker broker;
  private EmbeddedRegistry registry;
  private EmbeddedPostgres postgres;

  RestartableParts(Path directory) {
    this.directory = directory;
    startBroker();
    startRegistry();
    startPostgres();
  }

  void startBroker() {
    broker = EmbeddedBroker.start(directory.resolve("kafka"), brokerPort);
  }

  void stopBroker() {
    broker.close();
  }

  void startRegistry() {
    registry =
        EmbeddedRegistry.start(directory.resolve("registry"), broker.bootstrap(), registryPort);
  }

  void stopRegistry() {
    registry.close();
  }

  void startPostgres() {
    postgres = EmbeddedPostgres.start(directory.resolve("postgres"), postgresPort);
  }

  void stopPostgres() {
    postgres.close();
  }

  String bootstrap() {
    return broker.bootstrap();
  }

  String jdbcUrl() {
    return postgres.jdbcUrl();
  }

  RegistrySettings registrySettings() {
    return RegistrySettings.at(registry.url());
  }

  /** Topics and schemas under a prefix. */
  void prepare(TopicSettings topics) {
    var catalogue = new TopicCatalogue(topics);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
      catalogue.createMissing(admin);
    }
    new SchemaPublisher(registrySettings()).publish(catalogue);
  }

  @Override
  public void close() {
    postgres.close();
    registry.close();
    broker.close();
  }
}
