package io.dateline.app.audit;

import io.dateline.app.terminal.Table;
import io.dateline.enrich.stream.EnrichmentFinding;
import io.dateline.enrich.stream.EnrichmentVerdict;
import io.dateline.projections.audit.AuditFinding;
import io.dateline.projections.audit.LogVerdict;
import io.dateline.projections.replay.ViewFinding;
import io.dateline.projections.replay.ViewVerdict;
import java.io.PrintStream;

/** Everything that an audit found, in one table. */
final class AuditTable {
  private final Table table =
      new Table("level", "finding", "topic or table", "partition", "offset", "record", "detail");
  private int findings;
  private int notRun;

  void add(LogVerdict verdict) {
    for (AuditFinding found : verdict.findings()) {
      findings++;
      table.add(
          AuditLevel.log,
          found.kind(),
          found.topic(),
          found.partition(),
          found.offset(),
          found.ordinal(),
          found.detail());
    }
  }

  void add(EnrichmentVerdict verdict) {
    for (EnrichmentFinding found : verdict.findings()) {
      findings++;
      table.add(
          AuditLevel.enrichment,
          found.kind(),
          found.topic(),
          found.partition() < 0 ? null : found.partition(),
          found.offset() < 0 ? null : found.offset(),
          null,
          found.event() + ": " + found.detail());
    }
    verdict
        .notRun()
        .forEach(
            (why, events) -> {
              notRun++;
              table.add(
                  AuditLevel.enrichment,
                  "NOT RUN",
                  null,
                  null,
                  null,
                  null,
                  events + " events: " + why);
            });
  }

  void add(ViewVerdict verdict) {
    for (ViewFinding found : verdict.findings()) {
      findings++;
      table.add(
          AuditLevel.views,
          "DIFFERENT",
          found.table(),
          found.partition(),
          found.offset(),
          null,
          found.detail());
    }
  }

  /** Writes it, where there is something in it. */
  void print(PrintStream out) {
    if (!table.isEmpty()) {
      table.print(out);
    }
  }

  int findings() {
    return findings;
  }

  /** Whether everything was run and nothing found. */
  boolean holds() {
    return findings == 0 && notRun == 0;
  }
}
