package io.dateline.projections.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How feeds fare: their state, their last polls, and the last day against four weeks before. */
final class FeedHealthQuery {
  private static final int HOURS = 24;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HISTORY = Duration.ofDays(28);

  private final View view;

  FeedHealthQuery(View view) {
    this.view = view;
  }

  List<FeedHealth> ask(@Nullable String feedId, Instant now) {
    Map<String, Hours> hours = hours(feedId, now);
    Map<String, Long> latencies = latencies(feedId, now);
    var conditions =
        new Conditions()
            .and(view.holds("f", "feeds", "until_offset"))
            .and("not f.removed")
            .and("f.feed_id = :feed", "feed", feedId)
            .value("history", now.minus(HISTORY).toString());
    return conditions
        .bind(
            view.query(
                "select f.feed_id, f.url, f.title, f.state, f.since, f.reason,"
                    + " p.silence_probability, p.started_at, p.next_poll_at,"
                    + " (select max(g.started_at) from feed_polls g where g.feed_id = f.feed_id"
                    + " and g.started_at > :history::timestamptz and "
                    + view.recorded("g", "feed-polls")
                    + " and g.outcome in ('FETCHED', 'NOT_MODIFIED', 'MOVED')) as last_good"
                    + " from feed_versions f left join lateral (select q.* from feed_polls q"
                    + " where q.feed_id = f.feed_id and "
                    + view.recorded("q", "feed-polls")
                    + " order by q.started_at desc, q.recorded_offset"
                    + " desc limit 1) p on true where "
                    + conditions.where()
                    + " order by f.url, f.feed_id"))
        .map((rows, context) -> health(rows, hours, latencies, now))
        .list();
  }

  private static FeedHealth health(
      ResultSet rows, Map<String, Hours> hours, Map<String, Long> latencies, Instant now)
      throws SQLException {
    String id = rows.getString("feed_id");
    Hours known = hours.getOrDefault(id, new Hours());
    int items = known.recent.stream().mapToInt(Integer::intValue).sum();
    return new FeedHealth(
        id,
        rows.getString("url"),
        rows.getString("title"),
        rows.getString("state"),
        RelationQuery.instant(rows, "since"),
        Optional.ofNullable(rows.getString("reason")).orElse(""),
        (Double) rows.getObject("silence_probability"),
        RelationQuery.instant(rows, "last_good"),
        RelationQuery.instant(rows, "started_at"),
        RelationQuery.instant(rows, "next_poll_at"),
        known.recent,
        known.expected(now),
        items == 0 ? null : (double) known.duplicates / items,
        known.givenUp,
        latencies.get(id));
  }

  /** New items by the hour before now: 0 is the last hour. */
  private Map<String, Hours> hours(@Nullable String feedId, Instant now) {
    Map<String, Hours> found = new HashMap<>();
    var conditions =
        new Conditions()
            .and(view.recorded("p", "feed-polls"))
            .and("p.started_at > :from::timestamptz and p.started_at <= :now::timestamptz")
            .value("from", now.minus(HISTORY.plus(DAY)).toString())
            .value("now", now.toString())
            .and("p.feed_id = :feed", "feed", feedId)
            // the first poll brings all that was there before
            .and(
                "exists (select 1 from feed_polls e where e.feed_id = p.feed_id"
                    + " and e.started_at < p.started_at)");
    conditions
        .bind(
            view.query(
                "select p.feed_id,"
                    + " floor(extract(epoch from :now::timestamptz - p.started_at) / 3600)::int"
                    + " as ago, sum(coalesce(p.fresh, p.captured)) as items,"
                    + " sum(coalesce(p.duplicates, 0)) as duplicates,"
                    + " sum(coalesce(p.given_up, 0) + coalesce(p.vanished, 0)) as given_up,"
                    + " min(p.started_at) as first from feed_polls p where "
                    + conditions.where()
                    + " group by 1, 2"))
        .map(
            (rows, context) -> {
              found.computeIfAbsent(rows.getString("feed_id"), id -> new Hours()).add(rows);
              return true;
            })
        .list();
    return found;
  }

  private Map<String, Long> latencies(@Nullable String feedId, Instant now) {
    Map<String, Long> found = new HashMap<>();
    var conditions =
        new Conditions()
            .and(view.recorded("c", "articles.captured"))
            .and("c.observed_at > :from::timestamptz")
            .value("from", now.minus(DAY).toString())
            .and("c.published_at is not null")
            .and("c.origin ->> 'feedId' is not null")
            .and("c.origin ->> 'feedId' = :feed", "feed", feedId);
    conditions
        .bind(
            view.query(
                "select c.origin ->> 'feedId' as feed_id, percentile_cont(0.5) within group"
                    + " (order by extract(epoch from c.observed_at - c.published_at)) as latency"
                    + " from captures c where "
                    + conditions.where()
                    + " group by 1"))
        .map(
            (rows, context) ->
                found.put(rows.getString("feed_id"), Math.round(rows.getDouble("latency"))))
        .list();
    return found;
  }

  private static final class Hours {
    private final List<Integer> recent = new ArrayList<>(java.util.Collections.nCopies(HOURS, 0));
    private final long[] before = new long[HOURS];
    private int duplicates;
    private int givenUp;
    private @Nullable Instant first;

    void add(ResultSet rows) throws SQLException {
      int ago = rows.getInt("ago");
      int items = rows.getInt("items");
      Instant earliest = RelationQuery.instant(rows, "first");
      first = first == null || earliest.isBefore(first) ? earliest : first;
      if (ago < HOURS) {
        recent.set(HOURS - 1 - Math.max(0, ago), items);
        duplicates += rows.getInt("duplicates");
        givenUp += rows.getInt("given_up");
      } else {
        before[HOURS - 1 - ago % HOURS] += items;
      }
    }

    /** Only whole days count. */
    List<Double> expected(Instant now) {
      long days =
          first == null ? 0 : Math.min(HISTORY.toDays(), Duration.between(first, now).toDays() - 1);
      List<Double> expected = new ArrayList<>();
      for (int hour = 0; hour < HOURS && days > 0; hour++) {
        expected.add((double) before[hour] / days);
      }
      return expected;
    }
  }
}
