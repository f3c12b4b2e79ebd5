package io.dateline.app.embedded;

import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Postgres server as a child process, its cluster kept below the data directory. It runs with
 * {@code fsync=on}, which the library that starts it would leave off.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;

  private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Ends the server that a killed parent left on the same cluster, makes the cluster where there is
   * none, and returns when the server takes connections.
   *
   * @param directory where the cluster and its log lie
   * @param port its port on the loopback interface, 0 for any free one
   * @throws DatelineException when the port is in use, the cluster is of another major version, or
   *     the server does not start
   */
  public static EmbeddedPostgres start(Path directory, int port) {
    PostgresCluster cluster = new PostgresCluster(directory.resolve("cluster"));
    cluster.endLeftover();
    cluster.prepare();
    int listener = Ports.claim("Postgres", port);
    try (PostgresPrograms programs = PostgresPrograms.hold(directory.resolve("server"))) {
      Path log = Files.createDirectories(directory).resolve("postgres.log");
      io.zonky.test.db.postgres.embedded.EmbeddedPostgres server =
          io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(programs.directory().toFile())
              .setDataDirectory(cluster.directory())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPort(listener)
              .setServerConfig("fsync", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("unix_socket_directories", "")
              .setServerConfig("max_connections", "60")
              .setPGStartupWait(PATIENCE)
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      cluster.markComplete();
      EmbeddedPostgres postgres = new EmbeddedPostgres(server);
      LOG.info("postgres ready: url={}", postgres.jdbcUrl());
      return postgres;
    } catch (IOException | RuntimeException e) {
      throw new DatelineException(
          "Postgres did not start in %s: %s; its own words are in postgres.log there"
              .formatted(directory, e.getMessage()),
          e);
    }
  }

  /** Address of the database with its user, for any JDBC pool. */
  public String jdbcUrl() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  /** Stops the server; transactions under way are rolled back. Safe to call again. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new DatelineException("Postgres did not stop: " + e.getMessage(), e);
    }
  }
}
