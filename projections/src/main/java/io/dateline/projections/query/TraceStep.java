package io.dateline.projections.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log that a finding rests on.
 *
 * @param step RELATION, RETRACTION, ENRICHED, CAPTURED or POLL
 * @param event kind of event, as the log has it; null where it was not read
 * @param eventId id that the views hold; null where they hold none
 * @param log where the views say that it lies
 * @param schemaId of the writer's schema in the registry; null where the record was not read
 * @param timestamp of the record; null where it was not read
 * @param state FOUND; OTHER where another event lies there, as after a restore; GONE where none
 *     does; UNREAD where the log was not looked into
 */
public record TraceStep(
    String step,
    @Nullable String event,
    @Nullable String eventId,
    Place log,
    @Nullable Integer schemaId,
    @Nullable Instant timestamp,
    String state) {
  /** A step as the views know it, not yet looked up in the log. */
  static TraceStep unread(String step, @Nullable String eventId, Place log) {
    return new TraceStep(step, null, eventId, log, null, null, "UNREAD");
  }

  /** The same with what the log holds there; null where it holds nothing. */
  public TraceStep with(@Nullable LoggedRecord found) {
    if (found == null) {
      return new TraceStep(step, null, eventId, log, null, null, "GONE");
    }
    boolean same = eventId == null || eventId.equals(found.eventId());
    return new TraceStep(
        step,
        found.event(),
        eventId,
        log,
        found.schemaId(),
        found.timestamp(),
        same ? "FOUND" : "OTHER");
  }
}
