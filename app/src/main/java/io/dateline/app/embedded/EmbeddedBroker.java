package io.dateline.app.embedded;

import io.dateline.schemas.DatelineException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker and controller (KRaft) in this process, listening on the loopback interface, its
 * log kept below the data directory. One to a process: the broker registers process-wide metrics.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
  private static final int NODE = 1;

  private final KafkaRaftServer server;
  private final String bootstrap;
  private boolean closed;

  private EmbeddedBroker(KafkaRaftServer server, String bootstrap) {
    this.server = server;
    this.bootstrap = bootstrap;
  }

  /**
   * Formats the storage where that has not been done, starts the broker and returns when it takes
   * clients.
   *
   * @param directory where its log lies
   * @param port the listener's port, 0 for any free one
   * @throws DatelineException when the port is in use or the storage cannot be read
   */
  public static EmbeddedBroker start(Path directory, int port) {
    int listener = Ports.claim("the Kafka broker", port);
    int controller = Ports.claim("the Kafka controller", 0);
    Path log = directory.resolve("log");
    HaltNotice.install(log);
    format(log);
    KafkaConfig config = new KafkaConfig(BrokerConfig.of(NODE, log, listener, controller), false);
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw new DatelineException(
          "the Kafka broker did not start on %s: %s".formatted(log, e.getMessage()), e);
    }
    String bootstrap = "127.0.0.1:" + listener;
    LOG.info("broker ready: bootstrap={}", bootstrap);
    return new EmbeddedBroker(server, bootstrap);
  }

  /** Host and port for {@code bootstrap.servers}. */
  public String bootstrap() {
    return bootstrap;
  }

  /** Stops the broker after flushing its log; safe to call again. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      server.shutdown();
    }
  }

  private static void format(Path log) {
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      Files.createDirectories(log);
      new Formatter()
          .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
          .setNodeId(NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(log.toString())
          .setMetadataLogDirectory(log.toString())
          .setControllerListenerName(BrokerConfig.CONTROLLER)
          .setIgnoreFormatted(true)
          .run();
    } catch (Exception e) {
      throw new DatelineException(
          "cannot format the broker's storage %s: %s %s"
              .formatted(log, e.getMessage(), said.toString(StandardCharsets.UTF_8)),
          e);
    }
  }
}
