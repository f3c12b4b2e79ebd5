package io.dateline.projections.project;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How observations of one batch end: by a retraction, or by a newer observation of the same id. An
 * observation and its retraction have the same key, so they lie in one partition, in order.
 */
final class Retractions {
  /** Reason recorded where a newer observation of the same id replaces one. */
  static final String SUPERSEDED = "SUPERSEDED";

  private final Map<LoggedEvent, End> inBatch = new HashMap<>();
  private final Map<String, End> inViews = new LinkedHashMap<>();
  private final Map<String, LoggedEvent> open = new HashMap<>();

  /** A record that ends an observation. */
  record End(long offset, Instant at, String reason) {}

  /** The next event of the batch observes an id. */
  void observed(String id, LoggedEvent event, Instant at) {
    end(id, new End(event.offset(), at, SUPERSEDED));
    open.put(id, event);
  }

  /** The next event of the batch retracts an id. */
  void retracted(String id, LoggedEvent event, Instant at, String reason) {
    end(id, new End(event.offset(), at, reason));
  }

  private void end(String id, End end) {
    LoggedEvent before = open.remove(id);
    if (before != null) {
      inBatch.put(before, end);
    } else {
      inViews.putIfAbsent(id, end);
    }
  }

  /** What ends an observation of the batch, if anything in the batch does. */
  @Nullable End of(LoggedEvent observation) {
    return inBatch.get(observation);
  }

  /** Ends the observations of earlier batches. */
  void apply(Handle handle, String table, String idColumn) {
    if (inViews.isEmpty()) {
      return;
    }
    List<End> ends = List.copyOf(inViews.values());
    handle
        .createUpdate(
            "update "
                + table
                + " o set retracted_offset = n.retracted_offset, retracted_at = n.retracted_at,"
                + " retraction = n.retraction"
                + " from unnest(:ids::text[], :offsets::bigint[], :times::timestamptz[],"
                + " :reasons::text[]) as n (id, retracted_offset, retracted_at, retraction)"
                + " where o."
                + idColumn
                + " = n.id and o.retracted_offset is null"
                + " and o.recorded_offset < n.retracted_offset")
        .bind("ids", inViews.keySet().toArray(String[]::new))
        .bind("offsets", ends.stream().mapToLong(End::offset).toArray())
        .bind("times", ends.stream().map(end -> end.at().toString()).toArray(String[]::new))
        .bind("reasons", ends.stream().map(End::reason).toArray(String[]::new))
        .execute();
  }
}
