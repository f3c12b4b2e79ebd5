package io.dateline.projections.consume;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** How the projector fares, for health and metrics. Thread-safe. */
final class ProjectorStatus {
  private final AtomicReference<String> problem = new AtomicReference<>("has not started");
  private final AtomicLong projected = new AtomicLong();

  void running() {
    problem.set("");
  }

  void failing(String reason) {
    problem.set(reason);
  }

  void projected(int records) {
    projected.addAndGet(records);
  }

  /** Why it does not advance; empty where it does. */
  String problem() {
    return problem.get();
  }

  /** Records written since the start. */
  long records() {
    return projected.get();
  }
}
