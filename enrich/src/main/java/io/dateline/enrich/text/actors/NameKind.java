package io.dateline.enrich.text.actors;

import java.util.Locale;
import java.util.Optional;

/** How a name refers to its actor. */
public enum NameKind {
  /** The canonical name. */
  NAME,
  /** Another full name. */
  ALIAS,
  /** A surname or short form, which counts only with support from the text around it. */
  SHORT,
  /** Upper case letters only, with or without full stops. */
  ACRONYM,
  /** The people, or the adjective: "Egyptians", "Egyptian". */
  DEMONYM,
  /** A city that can stand for the government in it, and is a place besides. */
  CAPITAL,
  /** A residence or building that can stand for who sits there: "the Kremlin". */
  SEAT,
  /** A description peculiar to the actor, never matched as a name: "the Shiite movement". */
  NOMINAL;

  /** The attribute word of the dictionary files; a name has none, it stands in the header. */
  String attribute() {
    return this == NOMINAL ? "group" : name().toLowerCase(Locale.ROOT);
  }

  static Optional<NameKind> ofAttribute(String word) {
    for (NameKind kind : values()) {
      if (kind != NAME && kind.attribute().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
