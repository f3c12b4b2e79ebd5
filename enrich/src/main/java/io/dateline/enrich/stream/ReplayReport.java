package io.dateline.enrich.stream;

import java.util.List;

/**
 * What another engine says of the articles, beside what the log says of them.
 *
 * @param engine version that was run
 * @param dictionary version it had
 * @param articles compared
 * @param changed of them, articles with any difference
 * @param left articles that were not compared: no longer current, or of another text by now
 * @param relations counts of relations between actors
 * @param stances counts of stances towards actors
 * @param examples some of each kind of change
 */
public record ReplayReport(
    String engine,
    String dictionary,
    long articles,
    long changed,
    long left,
    Counts relations,
    Counts stances,
    List<Example> examples) {
  /** Copies the examples. */
  public ReplayReport {
    examples = List.copyOf(examples);
  }

  /**
   * How facts changed. A fact is flipped where the same two actors in the same sentence change
   * sides or places, or a denial comes or goes; it is then neither gained nor lost.
   */
  public record Counts(long kept, long gained, long lost, long flipped) {}

  /**
   * One change.
   *
   * @param kind GAINED, LOST or FLIPPED
   * @param before the fact as the log has it, empty where gained
   * @param after the fact as the other engine has it, empty where lost
   * @param sentence it rests on; empty where the words cannot be read
   */
  public record Example(
      String kind, String articleId, String before, String after, String sentence) {}
}
