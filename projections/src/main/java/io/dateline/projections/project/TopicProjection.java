package io.dateline.projections.project;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What the events of one topic do to the views. For one thread. */
interface TopicProjection {
  /** Name of the topic, without prefix. */
  String topic();

  /**
   * Writes what the events say.
   *
   * @param handle of the transaction that also moves the positions on
   * @param events of this topic, in order within each partition, each exactly once
   */
  void apply(Handle handle, List<LoggedEvent> events);
}
