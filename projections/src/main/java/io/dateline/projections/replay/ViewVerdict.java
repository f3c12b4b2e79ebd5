package io.dateline.projections.replay;

import java.util.List;

/**
 * What came of comparing the views with a rebuild.
 *
 * @param asOf token of the state at which both were compared
 * @param findings what differs; empty where nothing does
 */
public record ViewVerdict(String asOf, List<ViewFinding> findings) {
  /** Copies the findings. */
  public ViewVerdict {
    findings = List.copyOf(findings);
  }
}
