package io.dateline.enrich.text.actors;

import java.util.Objects;

/**
 * An office a person holds or held.
 *
 * @param kind one of the kinds of {@code roles.txt}, such as {@code president}
 * @param of the id of the country, organisation or group it is an office of
 * @param period when
 */
public record Role(String kind, String of, Period period) {
  public Role {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(period, "period");
  }
}
