package io.dateline.projections.project;

import io.dateline.projections.position.PositionVector;
import io.dateline.schemas.events.Position;
import io.dateline.schemas.events.ViewCheckpoint;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** audit: where the views stood at which clock time. Log checkpoints are the auditor's. */
final class Checkpoints implements TopicProjection {
  @Override
  public String topic() {
    return "audit";
  }

  @Override
  public void apply(Handle handle, List<LoggedEvent> events) {
    for (LoggedEvent event : events) {
      if (event.value() instanceof ViewCheckpoint checkpoint) {
        handle
            .createUpdate(
                "insert into dateline.view_checkpoints (event_id, time, generation, vector)"
                    + " values (:event, :time, :generation, :vector) on conflict do nothing")
            .bind("event", checkpoint.getMeta().getEventId())
            .bind("time", checkpoint.getTime())
            .bind("generation", checkpoint.getGeneration())
            .bind("vector", vector(checkpoint).token())
            .execute();
      }
    }
  }

  private static PositionVector vector(ViewCheckpoint checkpoint) {
    PositionVector vector = PositionVector.start();
    for (Position position : checkpoint.getVector()) {
      vector = vector.with(position.getTopic(), position.getPartition(), position.getOffset());
    }
    return vector;
  }
}
