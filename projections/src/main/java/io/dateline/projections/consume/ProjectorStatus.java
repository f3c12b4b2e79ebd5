package io.dateline.projections.consume;

import io.dateline.projections.project.LoggedEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** How the projector fares, for health and metrics. Thread-safe. */
final class ProjectorStatus {
  private final ProjectionListener listener;
  private final AtomicReference<String> problem = new AtomicReference<>("has not started");
  private final AtomicLong projected = new AtomicLong();

  ProjectorStatus(ProjectionListener listener) {
    this.listener = listener;
  }

  void running() {
    problem.set("");
  }

  void failing(String reason) {
    problem.set(reason);
  }

  void projected(int records, List<LoggedEvent> events) {
    projected.addAndGet(records);
    events.forEach(listener::projected);
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
