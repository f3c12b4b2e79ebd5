package io.dateline.projections.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What a verification found.
 *
 * @param records read
 * @param covered of them by checkpoints; the rest is newer than the last one
 * @param findings what is not as recorded; empty where all is
 */
public record LogVerdict(long records, long covered, List<AuditFinding> findings) {
  /** Copies the findings. */
  public LogVerdict {
    findings = List.copyOf(findings);
  }

  /** Whether the log is as it was recorded. */
  public boolean holds() {
    return findings.isEmpty();
  }

  static final class Builder {
    private final List<AuditFinding> findings = new ArrayList<>();
    private long records;
    private long covered;

    void add(AuditFinding finding) {
      findings.add(finding);
    }

    void read(long found, long coveredByCheckpoints) {
      records += found;
      covered += coveredByCheckpoints;
    }

    LogVerdict build() {
      return new LogVerdict(records, covered, findings);
    }
  }
}
