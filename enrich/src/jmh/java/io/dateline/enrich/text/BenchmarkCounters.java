package io.dateline.enrich.text;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What went through a benchmark, reported as rates. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class BenchmarkCounters {
  /** Tokens since the iteration began. */
  public long tokens;

  /** Articles since the iteration began. */
  public long articles;
}
