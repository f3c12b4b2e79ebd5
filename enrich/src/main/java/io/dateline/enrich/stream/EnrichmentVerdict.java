package io.dateline.enrich.stream;

import java.util.List;
import java.util.SortedMap;

/**
 * What came of running the enrichment again.
 *
 * @param events compared
 * @param pending inputs that were not enriched yet
 * @param erased events whose text was erased, so that nothing can be run
 * @param notRun events left out, by why: the engine or the dictionary is not here
 * @param findings what differs; empty where nothing does
 */
public record EnrichmentVerdict(
    long events,
    long pending,
    long erased,
    SortedMap<String, Long> notRun,
    List<EnrichmentFinding> findings) {
  /** Copies the findings. */
  public EnrichmentVerdict {
    findings = List.copyOf(findings);
  }

  /** Whether everything was run and nothing differs. */
  public boolean holds() {
    return findings.isEmpty() && notRun.isEmpty();
  }
}
