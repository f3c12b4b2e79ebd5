package io.dateline.enrich.text.actors;

import java.util.Objects;

/**
 * One name of an actor.
 *
 * @param text as it is written, never blank
 * @param kind how it refers to the actor
 */
public record ActorName(String text, NameKind kind) {
  public ActorName {
    Objects.requireNonNull(kind, "kind");
    if (text.isBlank()) {
      throw new IllegalArgumentException("a name is blank");
    }
  }
}
