package io.dateline.enrich.text.actors;

import java.util.List;

/**
 * An actor with the place it was read from.
 *
 * @param references the ids it names, with the lines that name them
 */
record ActorEntry(String file, int line, Actor actor, List<Reference> references) {
  record Reference(String id, int line) {}

  String place() {
    return file + ":" + line;
  }
}
