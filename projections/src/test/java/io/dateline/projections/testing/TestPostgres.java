package io.dateline.projections.testing;

import io.dateline.projections.store.Database;
import io.dateline.projections.store.DatabaseSettings;
import io.dateline.projections.store.Generations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One Postgres server for all tests of a JVM, with a database for each that asks. */
public final class TestPostgres {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestPostgres() {}

  private static final class Server {
    static final EmbeddedPostgres INSTANCE = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "100").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Address of a new, empty database. */
  public static String newDatabase() {
    return create("test_" + NUMBER.incrementAndGet(), "");
  }

  private static String create(String name, String options) {
    try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + options);
      return Server.INSTANCE.getJdbcUrl("postgres", name);
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
