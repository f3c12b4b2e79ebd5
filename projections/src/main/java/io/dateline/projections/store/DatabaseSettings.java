package io.dateline.projections.store;

import io.dateline.schemas.DatelineException;
import org.jspecify.annotations.Nullable;

/**
 * Where the views are kept.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:port/database}; TLS settings of the driver
 *     go into it
 * @param user role to log in as; null where the address or the driver's defaults say it
 * @param password its password; null where none is needed. Never shown
 * @param connections size of the pool, at least 4
 */
public record DatabaseSettings(
    String url, @Nullable String user, @Nullable String password, int connections) {
  /** Checks the address and the size. */
  public DatabaseSettings {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new DatelineException(
          "db.url: '" + url + "' is no Postgres address; write jdbc:postgresql://host:5432/name");
    }
    if (connections < 4) {
      throw new DatelineException(
          "db.connections: " + connections + " is too few; write 4 or more");
    }
  }

  /** The database at that address, without a login of its own and with 12 connections. */
  public static DatabaseSettings at(String url) {
    return new DatabaseSettings(url, null, null, 12);
  }

  @Override
  public String toString() {
    return "DatabaseSettings[url=" + url.replaceAll("password=[^&]*", "password=***") + "]";
  }
}
