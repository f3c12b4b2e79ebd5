package io.dateline.projections.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.dateline.projections.position.PositionVector;
import io.dateline.schemas.DatelineException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * The pool of connections to Postgres, with its schemas brought up to date. Thread-safe.
 *
 * <p>Tables of the views are named without schema in all statements; each transaction sets its
 * search path to one generation.
 */
public final class Database implements AutoCloseable {
  /** Schema of what all generations share. */
  public static final String CONTROL_SCHEMA = "dateline";

  // in one round trip with the path, for on a busy machine each costs more than a small question
  private static final String FOR_QUESTIONS =
      "set transaction isolation level repeatable read, read only; set local jit = off;"
          + " set local max_parallel_workers_per_gather = 0; set local work_mem to '32MB'; ";
  private static final String FOR_ROWS = "set transaction isolation level read committed; ";
  private static final long CONNECT_TIMEOUT_MS = 10_000;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private volatile String lastLive = "g1";

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
  }

  /**
   * Connects, and creates or upgrades the schemas.
   *
   * @throws DatelineException where the server does not answer, or its schemas are of a newer
   *     version of Dateline
   */
  public static Database open(DatabaseSettings settings) {
    var config = new HikariConfig();
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.connections());
    config.setMinimumIdle(2);
    config.setConnectionTimeout(CONNECT_TIMEOUT_MS);
    config.setPoolName("views");
    config.addDataSourceProperty("ApplicationName", "dateline");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw new DatelineException(
          "database " + settings + " does not answer: " + rootMessage(e) + "; is it up?", e);
    }
    try {
      new Migrations(pool).apply();
      return new Database(pool);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** Creates the schema of a generation, or brings it up to date. */
  void migrateGeneration(String generation) {
    new Migrations(pool).applyViews(schema(generation));
  }

  /**
   * How the connections are used now.
   *
   * @param waiting threads that wait for one
   */
  public record Pool(int active, int idle, int waiting) {}

  /** How the connections are used now; cheap. */
  public Pool connections() {
    var bean = pool.getHikariPoolMXBean();
    return bean == null
        ? new Pool(0, 0, 0)
        : new Pool(
            bean.getActiveConnections(),
            bean.getIdleConnections(),
            bean.getThreadsAwaitingConnection());
  }

  /** Bytes of the whole database on disk. */
  public long bytes() {
    return control(
        handle ->
            handle
                .createQuery("select pg_database_size(current_database())")
                .mapTo(Long.class)
                .one());
  }

  /** The connections. */
  public DataSource dataSource() {
    return pool;
  }

  /** Name of a generation's schema. */
  public static String schema(String generation) {
    if (!generation.matches("g[0-9]+")) {
      throw new DatelineException("generation: '" + generation + "' is none; write g1, g2 ...");
    }
    return "views_" + generation;
  }

  /** Runs one transaction on the control schema. */
  public <T> T control(Work<T> work) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute("set local search_path to " + CONTROL_SCHEMA);
          return work.on(handle);
        });
  }

  /** Runs one writing transaction on a generation. */
  public <T> T write(String generation, Work<T> work) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute(FOR_ROWS + path(generation));
          return work.on(handle);
        });
  }

  /** Runs one reading transaction on a generation: all its statements see the same state. */
  public <T> T read(String generation, Work<T> work) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute(FOR_QUESTIONS + path(generation));
          return work.on(handle);
        });
  }

  /**
   * Runs one reading transaction on the live generation, with the vector it stands at: rows and
   * vector are of the same state, whatever is written or swapped meanwhile.
   */
  public <T> T readLive(LiveWork<T> work) {
    return jdbi.inTransaction(
        handle -> {
          String guessed = lastLive;
          handle.execute(FOR_QUESTIONS + path(guessed));
          Positions.Standing live = Positions.live(handle);
          if (!live.generation().equals(guessed)) {
            handle.execute(path(live.generation()));
            lastLive = live.generation();
          }
          return work.on(handle, live.generation(), live.vector());
        });
  }

  /**
   * Asks the server for a sign of life; cheap, and safe from any thread.
   *
   * @throws DatelineException where it does not answer
   */
  public void check() {
    try (var connection = pool.getConnection()) {
      if (!connection.isValid(2)) {
        throw new DatelineException("database: a connection is broken; is Postgres up?");
      }
    } catch (SQLException e) {
      throw new DatelineException("database does not answer: " + e.getMessage(), e);
    }
  }

  private static String path(String generation) {
    return "set local search_path to " + schema(generation) + ", " + CONTROL_SCHEMA;
  }

  private static String rootMessage(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  @Override
  public void close() {
    pool.close();
  }

  /** What is done in a transaction. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it; what it throws rolls back. */
    T on(Handle handle);
  }

  /** What is read in a transaction on the live generation. */
  @FunctionalInterface
  public interface LiveWork<T> {
    /**
     * Reads.
     *
     * @param generation the live one
     * @param vector where it stands
     */
    T on(Handle handle, String generation, PositionVector vector);
  }
}
