package io.dateline.enrich.text.relations;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a clause or noun phrase a pattern looks for a party.
 *
 * @param kind which tie
 * @param word the preposition for {@link Kind#PREPOSITION}, else empty
 */
record Slot(Kind kind, String word) {
  enum Kind {
    SUBJECT,
    OBJECT,
    PERSON,
    FORCE,
    HUMAN,
    INDIRECT,
    COMPLEMENT,
    PLACE,
    BEFORE,
    NOUN,
    AGENT,
    PREPOSITION
  }

  /** The slots of "s|o|against", see docs/patterns.md. */
  static List<Slot> row(String text) {
    List<Slot> slots = new ArrayList<>();
    for (String each : text.split("\\|")) {
      slots.add(of(each.strip()));
    }
    return List.copyOf(slots);
  }

  private static Slot of(String text) {
    return switch (text) {
      case "s" -> new Slot(Kind.SUBJECT, "");
      case "o" -> new Slot(Kind.OBJECT, "");
      case "f" -> new Slot(Kind.FORCE, "");
      case "h" -> new Slot(Kind.HUMAN, "");
      case "p" -> new Slot(Kind.PERSON, "");
      case "i" -> new Slot(Kind.INDIRECT, "");
      case "c" -> new Slot(Kind.COMPLEMENT, "");
      case "l" -> new Slot(Kind.PLACE, "");
      case "a" -> new Slot(Kind.BEFORE, "");
      case "n" -> new Slot(Kind.NOUN, "");
      case "b" -> new Slot(Kind.AGENT, "");
      default -> {
        if (!text.matches("[a-z]{2,}( [a-z]{2,})?")) {
          throw new IllegalArgumentException(
              "'" + text + "' is no slot; write s, o, h, p, f, i, c, l, a or a preposition");
        }
        yield new Slot(Kind.PREPOSITION, text);
      }
    };
  }
}
