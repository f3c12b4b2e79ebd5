package io.dateline.enrich.text.actors;

import java.util.Objects;

/**
 * What an actor belongs to: a ministry to a country, a battalion to its umbrella.
 *
 * @param id the actor it belongs to
 * @param period when
 */
public record Parent(String id, Period period) {
  public Parent {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(period, "period");
  }
}
