package io.dateline.projections.terminal;

import io.dateline.projections.query.Evidence;
import io.dateline.projections.query.RelationItem;

/** The words to show for a finding. */
final class Passage {
  private static final int LONGEST = 400;

  private Passage() {}

  /**
   * The whole sentence where it is known, or else the evidence; one line, at most 400 characters.
   */
  static String of(RelationItem item) {
    return of(item.evidence());
  }

  static String of(Evidence evidence) {
    String words = evidence.sentence().isBlank() ? evidence.text() : evidence.sentence();
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.isEmpty()) {
      return "(the words were erased, or are still on their way)";
    }
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
  }
}
