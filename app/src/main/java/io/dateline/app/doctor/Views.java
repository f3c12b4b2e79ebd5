package io.dateline.app.doctor;

import io.dateline.app.config.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Looks at the database of the views: whether it answers, its version, its clock. */
final class Views {
  private static final int LEAST_MAJOR = 14;

  private final DatabaseAccess db;

  Views(DatabaseAccess db) {
    this.db = db;
  }

  List<Finding> look() {
    Properties login = new Properties();
    if (db.user() != null) {
      login.setProperty("user", db.user());
    }
    if (db.password() != null) {
      login.setProperty("password", db.password());
    }
    login.setProperty("connectTimeout", "10");
    login.setProperty("socketTimeout", "10");
    try (Connection connection = DriverManager.getConnection(db.url(), login);
        Statement statement = connection.createStatement()) {
      List<Finding> findings = new ArrayList<>();
      findings.add(version(statement));
      findings.add(views(statement));
      try (ResultSet rows = statement.executeQuery("select clock_timestamp()")) {
        rows.next();
        findings.add(
            Clocks.compare("the database", rows.getTimestamp(1).toInstant(), Instant.now()));
      }
      return List.copyOf(findings);
    } catch (SQLException e) {
      return List.of(
          Finding.bad(
              "database",
              db.url().replaceAll("password=[^&]*", "password=***") + ": " + e.getMessage(),
              "start it, or mend db.url, db.user and db.password"));
    }
  }

  private static Finding version(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("show server_version_num")) {
      rows.next();
      int major = rows.getInt(1) / 10_000;
      return major >= LEAST_MAJOR
          ? Finding.ok("database", "Postgres " + major)
          : Finding.bad(
              "database",
              "Postgres " + major + " is too old",
              "upgrade to " + LEAST_MAJOR + " or later, or give another with db.url");
    }
  }

  /** The schema that all generations share is there once a service has run. */
  private static Finding views(Statement statement) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            "select count(*) from information_schema.schemata where schema_name = 'dateline'")) {
      rows.next();
      return rows.getInt(1) == 1
          ? Finding.ok("views", "there")
          : Finding.warn(
              "views", "no service has made them yet", "dateline run projections --config FILE");
    }
  }
}
