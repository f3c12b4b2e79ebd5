package io.dateline.app.embedded;

/**
 * Where a test finds broker, registry and Postgres, whoever runs them.
 *
 * @param bootstrap value for {@code bootstrap.servers}
 * @param registryUrl address of the registry, without a path
 * @param jdbcUrl address of the database {@code postgres}, user included
 */
public record Parts(String bootstrap, String registryUrl, String jdbcUrl) {
  /** Those of an embedded default. */
  public static Parts of(EmbeddedDefault embedded) {
    return new Parts(embedded.bootstrap(), embedded.registryUrl(), embedded.jdbcUrl());
  }
}
