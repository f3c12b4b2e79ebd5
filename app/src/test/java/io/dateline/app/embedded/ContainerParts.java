package io.dateline.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * Broker, registry and Postgres in containers of the images that {@code docker-compose.yml} names,
 * configured as there; with {@code -Pdocker} in place of the embedded parts.
 */
final class ContainerParts implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int REGISTRY_PORT = 8080;
  private static final int POSTGRES_PORT = 5432;
  private static final String PASSWORD = "dateline";

  private final Network network = Network.newNetwork();
  private final Broker broker = new Broker(network, freePort());
  private final GenericContainer<?> registry = registry(network);
  private final GenericContainer<?> postgres = postgres();

  /** Whether the run is one on containers. */
  static boolean areAsked() {
    return "docker".equals(System.getProperty("dateline.parts"));
  }

  /** Starts all three and returns when they take clients. */
  static ContainerParts start() {
    ContainerParts parts = new ContainerParts();
    try {
      parts.broker.start();
      RegistryTopics.ensure(parts.broker.bootstrap());
      parts.registry.start();
      parts.postgres.start();
      return parts;
    } catch (RuntimeException | Error e) {
      parts.close();
      throw e;
    }
  }

  /** Where they are found. */
  Parts parts() {
    return new Parts(
        broker.bootstrap(),
        "http://%s:%d".formatted(registry.getHost(), registry.getMappedPort(REGISTRY_PORT)),
        "jdbc:postgresql://%s:%d/postgres?user=dateline&password=%s"
            .formatted(postgres.getHost(), postgres.getMappedPort(POSTGRES_PORT), PASSWORD));
  }

  @Override
  public void close() {
    postgres.stop();
    registry.stop();
    broker.stop();
    network.close();
  }

  private static DockerImageName image(String part) {
    return DockerImageName.parse(System.getProperty("dateline.image." + part));
  }

  private static int freePort() {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GenericContainer<?> registry(Network network) {
    return new GenericContainer<>(image("registry"))
        .withNetwork(network)
        .withEnv("APICURIO_STORAGE_KIND", "kafkasql")
        .withEnv("APICURIO_KAFKASQL_BOOTSTRAP_SERVERS", "kafka:9092")
        .withEnv("JAVA_OPTS", "-Xmx300m")
        .withExposedPorts(REGISTRY_PORT)
        .waitingFor(Wait.forHttp("/health/ready").withStartupTimeout(PATIENCE));
  }

  private static GenericContainer<?> postgres() {
    return new GenericContainer<>(image("postgres"))
        .withEnv("POSTGRES_USER", "dateline")
        .withEnv("POSTGRES_PASSWORD", PASSWORD)
        .withCommand("postgres", "-c", "max_connections=200")
        .withExposedPorts(POSTGRES_PORT)
        // by TCP: the official image answers on its socket before it is done
        .waitingFor(
            Wait.forSuccessfulCommand("pg_isready -h 127.0.0.1 -U dateline")
                .withStartupTimeout(PATIENCE));
  }

  /** Known as {@code kafka:9092} to the registry, and by the same port inside and outside to us. */
  private static final class Broker extends GenericContainer<Broker> {
    private final int port;

    Broker(Network network, int port) {
      super(image("kafka"));
      this.port = port;
      addFixedExposedPort(port, port);
      withNetwork(network);
      withNetworkAliases("kafka");
      withEnv(settings());
      waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1).withStartupTimeout(PATIENCE));
    }

    String bootstrap() {
      return host() + ":" + port;
    }

    private static String host() {
      return DockerClientFactory.instance().dockerHostIpAddress();
    }

    private Map<String, String> settings() {
      return Map.ofEntries(
          Map.entry("KAFKA_NODE_ID", "1"),
          Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
          Map.entry(
              "KAFKA_LISTENERS", "INSIDE://:9092,CONTROLLER://:9093,OUTSIDE://:%d".formatted(port)),
          Map.entry(
              "KAFKA_ADVERTISED_LISTENERS",
              "INSIDE://kafka:9092,OUTSIDE://%s:%d".formatted(host(), port)),
          Map.entry(
              "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
              "INSIDE:PLAINTEXT,OUTSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT"),
          Map.entry("KAFKA_INTER_BROKER_LISTENER_NAME", "INSIDE"),
          Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
          Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"),
          Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
          Map.entry("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4"),
          Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
          Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
          Map.entry("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4"),
          Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"),
          Map.entry("KAFKA_MESSAGE_MAX_BYTES", "8388608"),
          Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
          Map.entry("KAFKA_LOG_DIRS", "/var/lib/kafka/data"),
          Map.entry("CLUSTER_ID", "ZGF0ZWxpbmUtY2x1c3Rlcg"));
    }
  }
}
