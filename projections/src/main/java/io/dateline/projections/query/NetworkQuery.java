package io.dateline.projections.query;

import io.dateline.projections.columns.PairKey;
import io.dateline.projections.columns.PairTally;
import io.dateline.projections.columns.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who dealt with whom in a period: the busiest pairs first, by independent stories. */
final class NetworkQuery {
  private final View view;

  NetworkQuery(View view) {
    this.view = view;
  }

  /** The network of all pairs, or that around {@code filter.actor}. */
  Answer<Edge> edges(RelationFilter asked, Paging paging) {
    Selection selection = asked.selection(view);
    PairKey after = after(paging);
    List<Edge> rows =
        view.columns(
                state ->
                    state.pairs(selection, paging.limit() + 1, after).stream()
                        .map(NetworkQuery::edge)
                        .toList())
            .orElseGet(() -> find(asked, paging));
    var actors =
        new KnownActors(
            view,
            rows.stream()
                .flatMap(edge -> Stream.of(edge.source().id(), edge.target().id()))
                .distinct()
                .toList());
    return paging.answer(
        view,
        rows.stream()
            .map(
                edge -> new Edge(actors.or(edge.source()), actors.or(edge.target()), edge.counts()))
            .toList(),
        edge ->
            List.of(
                Integer.toString(edge.counts().tally().stories()),
                edge.source().id(),
                edge.target().id()));
  }

  private static @Nullable PairKey after(Paging paging) {
    List<String> after = paging.after(3);
    return after.isEmpty()
        ? null
        : new PairKey(paging.count(after.get(0)), after.get(1), after.get(2));
  }

  private static Edge edge(PairTally pair) {
    return new Edge(
        new Actor(pair.source(), pair.sourceName(), pair.sourceType()),
        new Actor(pair.target(), pair.targetName(), pair.targetType()),
        new DyadPeriod(null, pair.tally()));
  }

  private List<Edge> find(RelationFilter asked, Paging paging) {
    Conditions conditions = asked.assertedOnly().conditions(view, "r");
    List<String> after = paging.after(3);
    String having = "";
    if (!after.isEmpty()) {
      having =
          " where (-stories, source, target) > (:after_stories::bigint, :after_source,"
              + " :after_target)";
      conditions
          .value("after_stories", "-" + after.get(0))
          .value("after_source", after.get(1))
          .value("after_target", after.get(2));
    }
    return conditions
        .bind(
            view.query(
                "with recursive base as not materialized (select r.day, r.quad, r.type,"
                    + " r.source, r.target,"
                    + " r.source_name, r.source_type, r.target_name, r.target_type,"
                    + " r.intensity, r.article_id, r.outlet, r.origin"
                    + " from relations r where "
                    + conditions.where()
                    + ")"
                    + view.stories("base")
                    + ", counted as (select source, target, count(*) as stories from"
                    + " (select distinct b.source, b.target, "
                    + view.storyId("b")
                    + " as story from base b"
                    + view.storyJoin("b")
                    + ") told group by source, target)"
                    + ", chosen as (select source, target from counted"
                    + having
                    + " order by -stories, source, target limit :limit)"
                    + " select b.source, b.target, "
                    + " min(b.source_name collate \"C\") as source_name,"
                    + " min(b.source_type) as source_type,"
                    + " min(b.target_name collate \"C\") as target_name,"
                    + " min(b.target_type) as target_type,"
                    + DyadQuery.aggregates(view)
                    + " from chosen join base b using (source, target)"
                    + view.storyJoin("b")
                    + " group by b.source, b.target"
                    + " order by -count(distinct "
                    + view.storyId("b")
                    + "), b.source, b.target"))
        .bind("limit", paging.limit() + 1)
        .map((r, c) -> edge(r))
        .list();
  }

  private static Edge edge(ResultSet rows) throws SQLException {
    return new Edge(
        new Actor(
            rows.getString("source"), rows.getString("source_name"), rows.getString("source_type")),
        new Actor(
            rows.getString("target"), rows.getString("target_name"), rows.getString("target_type")),
        new DyadPeriod(null, DyadQuery.tally(rows)));
  }
}
