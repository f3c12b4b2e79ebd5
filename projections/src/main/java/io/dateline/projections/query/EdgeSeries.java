package io.dateline.projections.query;

import io.dateline.projections.changes.Month;
import io.dateline.projections.columns.PairMonths;
import io.dateline.projections.columns.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The months of pairs of actors. */
final class EdgeSeries {
  private static final int LEAST_MONTHS = 4;

  private final View view;

  EdgeSeries(View view) {
    this.view = view;
  }

  /** The months of one pair, oldest first. */
  record Series(Actor source, Actor target, List<Month> months) {}

  private record Pair(String source, String target) {}

  /** One pair with its sides where both ends are named, else every pair that is let through. */
  List<Series> of(RelationFilter filter) {
    if (filter.source() != null && filter.target() != null) {
      Dyad dyad = new DyadQuery(view).dyad(filter, Interval.MONTH);
      return List.of(new Series(dyad.source(), dyad.target(), months(dyad)));
    }
    Selection selection = filter.selection(view);
    return view.columns(state -> state.months(selection, LEAST_MONTHS))
        .map(pairs -> pairs.stream().map(EdgeSeries::series).toList())
        .orElseGet(() -> find(filter.assertedOnly()));
  }

  private static List<Month> months(Dyad dyad) {
    return dyad.periods().stream()
        .map(p -> new Month(p.start(), p.tally().intensity(), p.tally().stories()))
        .toList();
  }

  private static Series series(PairMonths pair) {
    return new Series(
        new Actor(pair.source(), pair.sourceName(), pair.sourceType()),
        new Actor(pair.target(), pair.targetName(), pair.targetType()),
        pair.months().stream().map(m -> new Month(m.start(), m.intensity(), m.stories())).toList());
  }

  private List<Series> find(RelationFilter filter) {
    Conditions conditions = filter.conditions(view, "r");
    var found = new LinkedHashMap<Pair, Series>();
    conditions
        .bind(
            view.query(
                "with recursive base as not materialized (select r.* from relations r where "
                    + conditions.where()
                    + ")"
                    + view.stories("base")
                    + ", monthly as (select b.source, b.target,"
                    + " date_trunc('month', b.day::timestamp)::date as start,"
                    + " min(b.source_name collate \"C\") as source_name,"
                    + " min(b.source_type collate \"C\") as source_type,"
                    + " min(b.target_name collate \"C\") as target_name,"
                    + " min(b.target_type collate \"C\") as target_type,"
                    + " round(avg(b.intensity::numeric), 2) as intensity, count(distinct "
                    + view.storyId("b")
                    + ") as stories from base b"
                    + view.storyJoin("b")
                    + " group by b.source, b.target, start)"
                    + " select m.source, m.target, m.start, m.intensity, m.stories,"
                    + " min(m.source_name collate \"C\") over w as source_name,"
                    + " min(m.source_type collate \"C\") over w as source_type,"
                    + " min(m.target_name collate \"C\") over w as target_name,"
                    + " min(m.target_type collate \"C\") over w as target_type"
                    + " from monthly m window w as (partition by m.source, m.target)"
                    + " order by m.source, m.target, m.start"))
        .map((rows, c) -> add(found, rows))
        .list();
    return List.copyOf(found.values());
  }

  private static Series add(Map<Pair, Series> found, ResultSet rows) throws SQLException {
    Actor source = RelationQuery.actor(rows, "source");
    Actor target = RelationQuery.actor(rows, "target");
    Series series =
        found.computeIfAbsent(
            new Pair(source.id(), target.id()),
            pair -> new Series(source, target, new ArrayList<>()));
    series
        .months()
        .add(
            new Month(
                rows.getObject("start", LocalDate.class),
                rows.getDouble("intensity"),
                rows.getInt("stories")));
    return series;
  }
}
