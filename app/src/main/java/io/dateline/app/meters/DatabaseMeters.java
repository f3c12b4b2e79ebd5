package io.dateline.app.meters;

import io.dateline.projections.store.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How Postgres is used: connections of the pool, and bytes on disk, asked for once a minute. */
public final class DatabaseMeters {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseMeters.class);
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Database database;
  private double bytes = Double.NaN;
  private long asked;

  private DatabaseMeters(Database database) {
    this.database = database;
  }

  /** Shows them. */
  public static void bind(Database database, MeterRegistry meters) {
    connections(database, meters, "active", Database.Pool::active);
    connections(database, meters, "idle", Database.Pool::idle);
    connections(database, meters, "waiting", Database.Pool::waiting);
    Gauge.builder("dateline.db.size", new DatabaseMeters(database), DatabaseMeters::bytes)
        .baseUnit("bytes")
        .strongReference(true)
        .register(meters);
  }

  private static void connections(
      Database database, MeterRegistry meters, String state, ToIntFunction<Database.Pool> count) {
    Gauge.builder("dateline.db.connections", database, db -> count.applyAsInt(db.connections()))
        .tag("state", state)
        .register(meters);
  }

  private synchronized double bytes() {
    if (Double.isNaN(bytes) || System.nanoTime() - asked > KEPT.toNanos()) {
      asked = System.nanoTime();
      try {
        bytes = database.bytes();
      } catch (RuntimeException e) {
        LOG.debug("size of the database is not known: {}", e.getMessage());
      }
    }
    return bytes;
  }
}
