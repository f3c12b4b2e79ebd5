package io.dateline.projections.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operators look at: feeds, their polls, and dead letters. */
final class OperationsQuery {
  private final View view;

  OperationsQuery(View view) {
    this.view = view;
  }

  Answer<FeedItem> feeds(Paging paging) {
    var conditions =
        new Conditions().and(view.holds("f", "feeds", "until_offset")).and("not f.removed");
    List<String> after = paging.after(1);
    conditions.and("f.feed_id > :after", "after", after.isEmpty() ? null : after.get(0));
    List<FeedItem> rows =
        conditions
            .bind(
                view.query(
                    "select f.feed_id, f.url, f.title, f.outlet, f.format, f.interval_seconds,"
                        + " f.state, f.since, f.reason, f.paused, p.poll_id, p.started_at,"
                        + " p.duration_ms, p.http_status, p.outcome, p.error, p.items, p.captured,"
                        + " p.known, p.failed, p.bytes, p.next_poll_at"
                        + " from feed_versions f left join lateral (select p.* from feed_polls p"
                        + " where p.feed_id = f.feed_id and "
                        + view.recorded("p", "feed-polls")
                        + " order by p.started_at desc, p.recorded_offset desc limit 1) p on true"
                        + " where "
                        + conditions.where()
                        + " order by f.feed_id limit :limit"))
            .bind("limit", paging.limit() + 1)
            .map((r, c) -> feed(r))
            .list();
    return paging.answer(view, rows, feed -> List.of(feed.id()));
  }

  Answer<PollItem> polls(String feedId, Paging paging) {
    var conditions =
        new Conditions()
            .and("p.feed_id = :feed", "feed", feedId)
            .and(view.recorded("p", "feed-polls"));
    List<String> after = paging.after(2);
    if (!after.isEmpty()) {
      conditions
          .and("(p.started_at, p.poll_id) < (:after_at::timestamptz, :after_id)")
          .value("after_at", after.get(0))
          .value("after_id", after.get(1));
    }
    List<PollItem> rows =
        conditions
            .bind(
                view.query(
                    "select p.* from feed_polls p where "
                        + conditions.where()
                        + " order by p.started_at desc, p.poll_id desc limit :limit"))
            .bind("limit", paging.limit() + 1)
            .map((r, c) -> poll(r))
            .list();
    return paging.answer(view, rows, poll -> List.of(poll.startedAt().toString(), poll.id()));
  }

  Answer<DeadLetterItem> deadLetters(
      @Nullable String stage, @Nullable String reason, Paging paging) {
    var conditions =
        new Conditions()
            .and(view.holds("d", "dead-letters", "resolved_offset"))
            .and("d.stage = :stage", "stage", stage)
            .and("d.reason = :reason", "reason", reason);
    List<String> after = paging.after(3);
    if (!after.isEmpty()) {
      conditions
          .and(
              "(d.recorded_at, d.partition, d.recorded_offset)"
                  + " < (:after_at::timestamptz, :after_partition::int, :after_offset::bigint)")
          .value("after_at", after.get(0))
          .value("after_partition", after.get(1))
          .value("after_offset", after.get(2));
    }
    List<DeadLetterItem> rows =
        conditions
            .bind(
                view.query(
                    "select d.* from dead_letters d where "
                        + conditions.where()
                        + " order by d.recorded_at desc, d.partition desc, d.recorded_offset desc"
                        + " limit :limit"))
            .bind("limit", paging.limit() + 1)
            .map((r, c) -> deadLetter(r))
            .list();
    return paging.answer(
        view,
        rows,
        letter ->
            List.of(
                letter.recordedAt().toString(),
                Integer.toString(letter.log().partition()),
                Long.toString(letter.log().offset())));
  }

  private static FeedItem feed(ResultSet rows) throws SQLException {
    return new FeedItem(
        rows.getString("feed_id"),
        rows.getString("url"),
        rows.getString("title"),
        rows.getString("outlet"),
        rows.getString("format"),
        (Long) rows.getObject("interval_seconds"),
        rows.getString("state"),
        RelationQuery.instant(rows, "since"),
        rows.getString("reason"),
        rows.getBoolean("paused"),
        rows.getString("poll_id") == null ? null : poll(rows));
  }

  static PollItem poll(ResultSet rows) throws SQLException {
    return new PollItem(
        rows.getString("poll_id"),
        RelationQuery.instant(rows, "started_at"),
        rows.getLong("duration_ms"),
        (Integer) rows.getObject("http_status"),
        rows.getString("outcome"),
        rows.getString("error"),
        rows.getInt("items"),
        rows.getInt("captured"),
        rows.getInt("known"),
        rows.getInt("failed"),
        rows.getLong("bytes"),
        RelationQuery.instant(rows, "next_poll_at"));
  }

  private static DeadLetterItem deadLetter(ResultSet rows) throws SQLException {
    return new DeadLetterItem(
        RelationQuery.instant(rows, "recorded_at"),
        rows.getString("stage"),
        rows.getString("reason"),
        rows.getString("message"),
        rows.getInt("attempt"),
        rows.getString("source"),
        (Integer) rows.getObject("source_partition"),
        (Long) rows.getObject("source_offset"),
        rows.getLong("length"),
        rows.getString("sha256"),
        rows.getString("key"),
        new Place("dead-letters", rows.getInt("partition"), rows.getLong("recorded_offset")));
  }
}
