package io.dateline.projections.testing;

import io.dateline.projections.store.Database;
import io.dateline.projections.store.DatabaseSettings;
import io.dateline.projections.store.Generations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** One Postgres server for all tests of a JVM, with a database for each that asks. */
public final class TestPostgres {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestPostgres() {}

  private record Server(String host, int port) {
    private static final String USER = "postgres";
    static final Server INSTANCE = start();

    String url(String database) {
      return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
          .formatted(host, port, database, USER, USER);
    }

    private static Server start() {
      if ("docker".equals(System.getProperty("dateline.parts"))) {
        return container();
      }
      try {
        return new Server(
            "localhost",
            EmbeddedPostgres.builder().setServerConfig("max_connections", "100").start().getPort());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** With {@code -Pdocker}: one of the image that docker-compose.yml names; ends with the JVM. */
    private static Server container() {
      int port = 5432;
      var postgres =
          new GenericContainer<>(
              DockerImageName.parse(System.getProperty("dateline.image.postgres")));
      postgres
          .withEnv("POSTGRES_USER", USER)
          .withEnv("POSTGRES_PASSWORD", USER)
          .withExposedPorts(port)
          // by TCP: the official image answers on its socket before it is done
          .waitingFor(Wait.forSuccessfulCommand("pg_isready -h 127.0.0.1 -U " + USER))
          .start();
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
      return new Server(postgres.getHost(), postgres.getMappedPort(port));
    }
  }

  /** Address of a new, empty database. */
  public static String newDatabase() {
    return create("test_" + NUMBER.incrementAndGet(), "");
  }

  private static String create(String name, String options) {
    try (var connection = DriverManager.getConnection(Server.INSTANCE.url("postgres"));
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + options);
      return Server.INSTANCE.url(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new database with its schemas and an empty first generation. */
  public static Database open() {
    return Database.open(new DatabaseSettings(copyOf(Template.NAME), null, null, 4));
  }

  private static String copyOf(String template) {
    return create("test_" + NUMBER.incrementAndGet(), " template " + template);
  }

  /** Made once: to copy it is quicker than to migrate. */
  private static final class Template {
    static final String NAME = make();

    private static String make() {
      String name = "template_of_tests";
      String url = create(name, "");
      try (Database database = Database.open(new DatabaseSettings(url, null, null, 4))) {
        new Generations(database).liveOrFirst();
      }
      return name;
    }
  }
}
