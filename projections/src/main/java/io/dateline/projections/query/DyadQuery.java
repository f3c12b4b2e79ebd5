package io.dateline.projections.query;

import io.dateline.projections.columns.Selection;
import io.dateline.projections.columns.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;

/** What one actor did to another, by period; what is negated or hypothetical is left out. */
final class DyadQuery {
  private final View view;

  DyadQuery(View view) {
    this.view = view;
  }

  Dyad dyad(RelationFilter asked, Interval by) {
    if (asked.source() == null || asked.target() == null) {
      throw new QueryException(
          QueryException.Kind.INVALID, "dyad: give both source and target, by id or name");
    }
    RelationFilter filter = asked.assertedOnly();
    var resolver = new ActorResolver(view);
    Actor source = resolver.resolve(asked.source());
    Actor target = resolver.resolve(asked.target());
    Selection selection = filter.selection(view);
    return view.columns(
            state ->
                new Dyad(
                    source,
                    target,
                    by.word(),
                    new DyadPeriod(null, state.total(selection)),
                    state.periods(selection, by::start).stream()
                        .map(period -> new DyadPeriod(period.start(), period.tally()))
                        .toList()))
        .orElseGet(() -> find(filter, by, source, target));
  }

  private Dyad find(RelationFilter filter, Interval by, Actor source, Actor target) {
    Conditions conditions = filter.conditions(view, "r");
    var periods = new ArrayList<DyadPeriod>();
    var total = new ArrayList<DyadPeriod>();
    conditions
        .bind(
            view.query(
                "with recursive base as (select r.day, r.quad, r.type, r.source, r.target,"
                    + " r.intensity, r.article_id, r.outlet, r.origin,"
                    + " date_trunc('"
                    + by.word()
                    + "', r.day::timestamp)::date as period from relations r where "
                    + conditions.where()
                    + ")"
                    + view.stories("base")
                    + " select grouping(b.period) as whole, b.period as start,"
                    + aggregates(view)
                    + " from base b"
                    + view.storyJoin("b")
                    + " group by grouping sets ((b.period), ()) order by whole, start"))
        .map(
            (rows, c) ->
                rows.getInt("whole") == 1 ? total.add(period(rows)) : periods.add(period(rows)))
        .list();
    return new Dyad(source, target, by.word(), total.get(0), periods);
  }

  /**
   * A {@link Tally} in SQL, over rows {@code b} with story {@code s}, for questions that the
   * columns do not answer: as of states they do not hold, and where there are too many relations
   * for them. Both must count alike to the last digit, so that an answer never tells which of the
   * two gave it: {@code count(distinct ...)} passes over null, the mean is one of decimals and
   * rounded half up. ColumnsIT compares them.
   */
  static String aggregates(View view) {
    return " count(*) as relations,"
        + " count(*) filter (where b.quad = 'VERBAL_COOPERATION') as verbal_cooperation,"
        + " count(*) filter (where b.quad = 'MATERIAL_COOPERATION') as material_cooperation,"
        + " count(*) filter (where b.quad = 'VERBAL_CONFLICT') as verbal_conflict,"
        + " count(*) filter (where b.quad = 'MATERIAL_CONFLICT') as material_conflict,"
        + " coalesce(round(avg(b.intensity::numeric), 2), 0) as intensity,"
        + " count(distinct b.source || ' ' || b.target || ' ' || b.type || b.day) as events,"
        + " count(distinct b.article_id) as articles,"
        + " count(distinct "
        + view.storyId("b")
        + ") as stories,"
        + " count(distinct b.outlet) as outlets,"
        + " count(distinct b.origin) as sources,"
        + " min(b.day) as first_day, max(b.day) as last_day";
  }

  private static DyadPeriod period(ResultSet rows) throws SQLException {
    return new DyadPeriod(rows.getObject("start", LocalDate.class), tally(rows));
  }

  /** What {@link #aggregates} counted. */
  static Tally tally(ResultSet rows) throws SQLException {
    return new Tally(
        rows.getInt("relations"),
        rows.getInt("verbal_cooperation"),
        rows.getInt("material_cooperation"),
        rows.getInt("verbal_conflict"),
        rows.getInt("material_conflict"),
        rows.getDouble("intensity"),
        rows.getInt("events"),
        rows.getInt("articles"),
        rows.getInt("stories"),
        rows.getInt("outlets"),
        rows.getInt("sources"),
        rows.getObject("first_day", LocalDate.class),
        rows.getObject("last_day", LocalDate.class));
  }
}
