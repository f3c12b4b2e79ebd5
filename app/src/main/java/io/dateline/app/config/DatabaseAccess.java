package io.dateline.app.config;

import io.dateline.schemas.DatelineException;
import org.jspecify.annotations.Nullable;

/**
 * How to get at the database of the views.
 *
 * @param url {@code jdbc:postgresql://host:port/database}
 * @param user role to log in as; null where the address says it
 * @param password its password; null where none is needed. Never shown
 * @param connections size of the pool, at least 4
 */
public record DatabaseAccess(
    String url, @Nullable String user, @Nullable String password, int connections) {
  /** What a service needs that projects and answers at once. */
  public static final int USUAL_CONNECTIONS = 12;

  public DatabaseAccess {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new DatelineException(
          "db.url: '%s' is no Postgres address; write jdbc:postgresql://host:5432/name"
              .formatted(url));
    }
    if (connections < 4) {
      throw new DatelineException(
          "db.connections: %d is too few; write 4 or more".formatted(connections));
    }
  }

  /** The database at that address, without a login of its own. */
  public static DatabaseAccess at(String url) {
    return new DatabaseAccess(url, null, null, USUAL_CONNECTIONS);
  }

  @Override
  public String toString() {
    return "DatabaseAccess[url=" + url + "]";
  }
}
