package io.dateline.projections.project;

import io.dateline.schemas.events.FeedDefined;
import io.dateline.schemas.events.FeedPaused;
import io.dateline.schemas.events.FeedRemoved;
import io.dateline.schemas.events.FeedResumed;
import io.dateline.schemas.events.FeedStateChanged;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** feeds: the state of each feed after each of its events. Few and far between. */
final class Feeds implements TopicProjection {
  private static final String INITIAL_STATE = "OK";

  @Override
  public String topic() {
    return "feeds";
  }

  private record State(
      @Nullable String url,
      @Nullable String title,
      @Nullable String outlet,
      @Nullable String format,
      @Nullable Long intervalSeconds,
      String settings,
      String state,
      Instant since,
      String reason,
      boolean paused,
      boolean removed) {

    static State unknown(Instant at) {
      return new State(null, null, null, null, null, "{}", INITIAL_STATE, at, "", false, false);
    }

    State defined(FeedDefined defined, Instant at) {
      return new State(
          defined.getUrl(),
          defined.getTitle(),
          defined.getOutlet(),
          defined.getFormat(),
          defined.getIntervalSeconds(),
          json(defined.getSettings()),
          removed ? INITIAL_STATE : state,
          removed ? at : since,
          removed ? "" : reason,
          paused && !removed,
          false);
    }

    State changed(String newState, Instant at, String why, boolean nowPaused, boolean nowRemoved) {
      return new State(
          url,
          title,
          outlet,
          format,
          intervalSeconds,
          settings,
          newState,
          at,
          why,
          nowPaused,
          nowRemoved);
    }
  }

  @Override
  public void apply(Handle handle, List<LoggedEvent> events) {
    for (LoggedEvent event : events) {
      Object value = event.value();
      if (value instanceof FeedDefined e) {
        Instant at = e.getMeta().getRecordedAt();
        next(handle, event, e.getFeedId(), at, state -> state.defined(e, at));
      } else if (value instanceof FeedRemoved e) {
        Instant at = e.getMeta().getRecordedAt();
        next(
            handle,
            event,
            e.getFeedId(),
            at,
            state -> state.changed(state.state(), at, e.getReason(), state.paused(), true));
      } else if (value instanceof FeedPaused e) {
        Instant at = e.getMeta().getRecordedAt();
        next(
            handle,
            event,
            e.getFeedId(),
            at,
            state -> state.changed("PAUSED", at, e.getReason(), true, state.removed()));
      } else if (value instanceof FeedResumed e) {
        Instant at = e.getMeta().getRecordedAt();
        next(
            handle,
            event,
            e.getFeedId(),
            at,
            state -> state.changed(INITIAL_STATE, at, "", false, state.removed()));
      } else if (value instanceof FeedStateChanged e) {
        Instant at = e.getMeta().getRecordedAt();
        next(
            handle,
            event,
            e.getFeedId(),
            at,
            state ->
                state.changed(
                    e.getTo(), e.getSince(), e.getReason(), state.paused(), state.removed()));
      }
    }
  }

  private static void next(
      Handle handle, LoggedEvent at, String feedId, Instant recordedAt, Transition transition) {
    State state =
        transition.from(current(handle, feedId).orElseGet(() -> State.unknown(recordedAt)));
    handle.execute(
        "update feed_versions set until_offset = ? where feed_id = ? and until_offset is null",
        at.offset(),
        feedId);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("partition", at.partition());
    row.put("recorded_offset", at.offset());
    row.put("feed_id", feedId);
    row.put("event", at.value() == null ? "" : at.value().getClass().getSimpleName());
    row.put("state", state.state());
    row.put("since", state.since());
    row.put("reason", state.reason());
    row.put("paused", state.paused());
    row.put("removed", state.removed());
    row.put("recorded_at", recordedAt);
    handle
        .createUpdate(
            "insert into feed_versions (partition, recorded_offset, feed_id, event, url, title,"
                + " outlet, format, interval_seconds, settings, state, since, reason, paused,"
                + " removed, recorded_at) values (:partition, :recorded_offset, :feed_id, :event,"
                + " :url, :title, :outlet, :format, :interval, :settings::jsonb, :state, :since,"
                + " :reason, :paused, :removed, :recorded_at)")
        .bindMap(row)
        .bind("url", state.url())
        .bind("title", state.title())
        .bind("outlet", state.outlet())
        .bind("format", state.format())
        .bind("interval", state.intervalSeconds())
        .bind("settings", state.settings())
        .execute();
  }

  private static Optional<State> current(Handle handle, String feedId) {
    return handle
        .createQuery(
            "select url, title, outlet, format, interval_seconds, settings::text, state, since,"
                + " reason, paused, removed from feed_versions"
                + " where feed_id = :feed and until_offset is null")
        .bind("feed", feedId)
        .map(
            (rows, context) ->
                new State(
                    rows.getString(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    (Long) rows.getObject(5),
                    rows.getString(6),
                    rows.getString(7),
                    rows.getTimestamp(8).toInstant(),
                    rows.getString(9),
                    rows.getBoolean(10),
                    rows.getBoolean(11)))
        .findOne();
  }

  private static String json(Map<String, String> settings) {
    return new String(
        Values.json(
            json -> {
              json.writeStartObject();
              for (var entry : new java.util.TreeMap<>(settings).entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
              }
              json.writeEndObject();
            }),
        StandardCharsets.UTF_8);
  }

  @FunctionalInterface
  private interface Transition {
    State from(State before);
  }
}
