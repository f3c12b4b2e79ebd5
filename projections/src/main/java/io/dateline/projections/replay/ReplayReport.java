package io.dateline.projections.replay;

import io.dateline.projections.query.Digests;
import java.util.List;

/**
 * What came of a replay.
 *
 * @param generation the one that was built
 * @param live digests of the live generation
 * @param rebuilt digests of the new one, at the same vector
 * @param differences names of the tables that differ; empty where none does
 * @param promoted whether the new one is live now
 */
public record ReplayReport(
    String generation, Digests live, Digests rebuilt, List<String> differences, boolean promoted) {
  /** Copies the list. */
  public ReplayReport {
    differences = List.copyOf(differences);
  }
}
