package io.dateline.enrich.text.relations;

import io.dateline.enrich.text.RelationType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word that carries an event, and where its parties stand.
 *
 * @param word lemma of the verb or noun
 * @param particles words that must stand by the verb: "carry <i>out</i>"
 * @param objects lemmas one of which must be the verb's object; empty where any will do
 * @param complements words one of which must complete the verb: "find <i>guilty</i>"
 * @param meaning what it amounts to
 * @param source slots of who acts, in the order they are tried
 * @param target slots of whom it meets
 * @param symmetric whether both act on each other
 * @param line where the pattern stands in its file
 */
record Pattern(
    String word,
    List<String> particles,
    Set<String> objects,
    Set<String> complements,
    Meaning meaning,
    List<Slot> source,
    List<Slot> target,
    boolean symmetric,
    int line) {
  /**
   * What an event is.
   *
   * @param type PLOVER's type
   * @param mode PLOVER's mode, null where the type has none or none is told
   * @param intensity -10..10
   */
  record Meaning(RelationType type, @Nullable String mode, double intensity) {}

  /** How much the pattern asks for: the more, the earlier it is tried. */
  int specificity() {
    return particles.size() + (objects.isEmpty() ? 0 : 2) + (complements.isEmpty() ? 0 : 2);
  }

  /** The words of the pattern, for explanations. */
  String name() {
    StringBuilder name = new StringBuilder(word);
    particles.forEach(each -> name.append(' ').append(each));
    return name.toString();
  }

  /** Whether what is done to a thing is done to its owner, yet not to the place it is in. */
  boolean isPersonal() {
    return switch (meaning.type()) {
      case AID, CONCEDE, COOPERATE, CONSULT -> true;
      default -> false;
    };
  }
}
