package io.dateline.projections.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts over a period what became of the items that feeds listed. */
final class FeedCompletenessQuery {
  private final View view;

  FeedCompletenessQuery(View view) {
    this.view = view;
  }

  List<FeedCompleteness> ask(@Nullable String feedId, Instant from, Instant to) {
    var conditions =
        new Conditions()
            .and(view.recorded("p", "feed-polls"))
            .and("p.started_at >= :from::timestamptz and p.started_at < :to::timestamptz")
            .value("from", from.toString())
            .value("to", to.toString())
            .and("p.feed_id = :feed", "feed", feedId);
    return conditions
        .bind(
            view.query(
                "select p.feed_id, max(p.url) as url, count(*) as polls,"
                    + " count(*) filter (where p.outcome in ('FETCHED', 'NOT_MODIFIED', 'MOVED'))"
                    + " as answered, sum(coalesce(p.fresh, 0)) as fresh,"
                    + " sum(coalesce(p.first_captured, 0)) as captured,"
                    + " sum(coalesce(p.duplicates, 0)) as duplicates,"
                    + " sum(coalesce(p.given_up, 0)) as given_up,"
                    + " sum(coalesce(p.vanished, 0)) as vanished,"
                    + " (array_agg(coalesce(p.waiting, 0)"
                    + " order by p.started_at desc, p.recorded_offset desc))[1]"
                    + " - coalesce((select b.waiting from feed_polls b where b.feed_id = p.feed_id and "
                    + view.recorded("b", "feed-polls")
                    + " and b.started_at < :from::timestamptz"
                    + " order by b.started_at desc, b.recorded_offset desc limit 1), 0) as waiting"
                    + " from feed_polls p where "
                    + conditions.where()
                    + " group by p.feed_id order by 2, 1"))
        .map(
            (rows, context) ->
                new FeedCompleteness(
                    rows.getString("feed_id"),
                    rows.getString("url"),
                    rows.getLong("polls"),
                    rows.getLong("answered"),
                    rows.getLong("fresh"),
                    rows.getLong("captured"),
                    rows.getLong("duplicates"),
                    rows.getLong("given_up"),
                    rows.getLong("vanished"),
                    rows.getLong("waiting")))
        .list();
  }
}
