package io.dateline.projections.store;

import io.dateline.schemas.DatelineException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Brings schemas up to the version of this build, and refuses those of a later one. Migrations are
 * the SQL files beside this class's resources: {@code control} for the schema that all share,
 * {@code views} for that of each generation.
 */
final class Migrations {
  private static final String LOCATION = "classpath:io/dateline/projections/store/";

  private final DataSource dataSource;

  Migrations(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Upgrades the shared schema. */
  void apply() {
    apply(Database.CONTROL_SCHEMA, "control");
  }

  /** Upgrades, or creates, the schema of one generation. */
  void applyViews(String schema) {
    apply(schema, "views");
  }

  private void apply(String schema, String kind) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(dataSource)
            .schemas(schema)
            .defaultSchema(schema)
            .createSchemas(true)
            .locations(LOCATION + kind)
            .table("schema_history")
            .loggers("slf4j")
            .load();
    try {
      refuseNewer(flyway, schema);
      flyway.migrate();
    } catch (FlywayException e) {
      throw new DatelineException(
          "database: schema "
              + schema
              + " cannot be brought up to date: "
              + e.getMessage()
              + "; mend the cause, or drop the schema and run 'dateline replay views"
              + " --from-scratch'",
          e);
    }
  }

  private static void refuseNewer(Flyway flyway, String schema) {
    int known = 0;
    int applied = 0;
    for (MigrationInfo info : flyway.info().all()) {
      if (info.getVersion() == null) {
        continue;
      }
      int version = info.getVersion().getMajor().intValueExact();
      switch (info.getState()) {
        case FUTURE_SUCCESS, FUTURE_FAILED -> applied = Math.max(applied, version);
        default -> known = Math.max(known, version);
      }
    }
    if (applied > known) {
      throw new DatelineException(
          "database: schema "
              + schema
              + " is of version "
              + applied
              + ", this Dateline knows up to "
              + known
              + "; run the newer Dateline that wrote it, or give another database with --db");
    }
  }
}
