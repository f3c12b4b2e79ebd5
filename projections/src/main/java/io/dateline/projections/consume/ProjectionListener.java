package io.dateline.projections.consume;

import io.dateline.projections.project.LoggedEvent;

/** Hears of each event that has come into the views; on the projector's thread, so be quick. */
@FunctionalInterface
public interface ProjectionListener {
  /** Nobody listens. */
  ProjectionListener NONE = event -> {};

  /** The event is in the views, committed. */
  void projected(LoggedEvent event);
}
