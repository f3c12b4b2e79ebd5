package io.dateline.projections.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.projections.testing.TestPostgres;
import io.dateline.schemas.DatelineException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class NewerDatabaseIT {
  @Test
  void shouldRefuseADatabaseOfANewerVersion() throws SQLException {
    var settings = new DatabaseSettings(TestPostgres.newDatabase(), null, null, 4);
    Database.open(settings).close();
    migrateTo(settings, 99);

    assertThatThrownBy(() -> Database.open(settings))
        .isInstanceOf(DatelineException.class)
        .hasMessageContainingAll("is of version 99", "knows up to", "--db");
  }

  /** As a later Dateline leaves the shared schema. */
  private static void migrateTo(DatabaseSettings settings, int version) throws SQLException {
    try (var connection = DriverManager.getConnection(settings.url());
        var statement =
            connection.prepareStatement(
                "insert into "
                    + Database.CONTROL_SCHEMA
                    + ".schema_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, execution_time, success)"
                    + " select max(installed_rank) + 1, ?, 'later', 'SQL', 'V99__later.sql',"
                    + " 0, 'test', 0, true from "
                    + Database.CONTROL_SCHEMA
                    + ".schema_history")) {
      statement.setString(1, Integer.toString(version));
      statement.executeUpdate();
    }
  }
}
