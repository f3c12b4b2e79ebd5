package io.dateline.projections.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stances one by one, and gathered by holder, target and basis. */
final class StanceQuery {
  private final View view;

  StanceQuery(View view) {
    this.view = view;
  }

  Answer<StanceItem> page(StanceFilter filter, Paging paging) {
    Conditions conditions = filter.conditions(view, "r");
    paging.olderThan(conditions, "r.day", "r.stance_id");
    List<StanceItem> rows =
        conditions
            .bind(
                view.query(
                    "with base as (select r.* from stances r where "
                        + conditions.where()
                        + " order by r.day desc, r.stance_id desc limit :limit)"
                        + " select b.*, x.title, x.url, x.evidence, x.sentence_text,"
                        + " x.sentence_begin from base b"
                        + EvidenceSql.join(view, "b", "x")
                        + " order by b.day desc, b.stance_id desc"))
            .bind("limit", paging.limit() + 1)
            .map((r, c) -> item(r))
            .list();
    return paging.answer(view, rows, item -> List.of(item.day().toString(), item.id()));
  }

  /**
   * Mean stances by holder, target and basis, over the whole range or by period.
   *
   * @param by null for the whole range
   * @param byOutlet whether the outlet of the article is the holder, whoever speaks in it
   */
  Answer<StanceCell> matrix(
      StanceFilter filter, @Nullable Interval by, boolean byOutlet, Paging paging) {
    Conditions conditions = filter.conditions(view, "r");
    String period =
        by == null ? "null::date" : "date_trunc('" + by.word() + "', r.day::timestamp)::date";
    List<String> after = paging.after(4);
    String where = "";
    if (!after.isEmpty()) {
      where =
          " where (holder, target, basis, coalesce(start, date '0001-01-01'))"
              + " > (:after_holder, :after_target, :after_basis, :after_start::date)";
      conditions
          .value("after_holder", after.get(0))
          .value("after_target", after.get(1))
          .value("after_basis", after.get(2))
          .value("after_start", after.get(3));
    }
    String holder =
        byOutlet
            ? "coalesce(r.outlet, '') as holder, coalesce(r.outlet, '') as holder_name,"
                + " 'MEDIA' as holder_type"
            : "r.holder, r.holder_name, r.holder_type";
    List<StanceCell> rows =
        conditions
            .bind(
                view.query(
                    "with recursive base as (select "
                        + holder
                        + ", r.target, r.target_name, r.target_type, r.basis, r.polarity, r.label,"
                        + " r.article_id, "
                        + period
                        + " as start from stances r where "
                        + conditions.where()
                        + ")"
                        + view.stories("base")
                        + ", cell as (select b.holder, min(b.holder_name collate \"C\")"
                        + " as holder_name, min(b.holder_type) as holder_type, b.target,"
                        + " min(b.target_name collate \"C\") as target_name,"
                        + " min(b.target_type) as target_type, b.basis, b.start,"
                        + " round(avg(b.polarity::numeric), 3) as polarity, count(*) as stances,"
                        + " count(*) filter (where b.label = 'HOSTILE') as hostile,"
                        + " count(*) filter (where b.label = 'NEUTRAL') as neutral,"
                        + " count(*) filter (where b.label = 'SUPPORTIVE') as supportive,"
                        + " count(distinct b.article_id) as articles,"
                        + " count(distinct "
                        + view.storyId("b")
                        + ") as stories"
                        + " from base b"
                        + view.storyJoin("b")
                        + " group by b.holder, b.target, b.basis, b.start)"
                        + " select * from cell"
                        + where
                        + " order by holder, target, basis,"
                        + " coalesce(start, date '0001-01-01') limit :limit"))
            .bind("limit", paging.limit() + 1)
            .map((r, c) -> cell(r))
            .list();
    return paging.answer(
        view,
        rows,
        cell ->
            List.of(
                cell.holder().id(),
                cell.target().id(),
                cell.basis(),
                cell.start() == null ? "0001-01-01" : cell.start().toString()));
  }

  private static StanceCell cell(ResultSet rows) throws SQLException {
    return new StanceCell(
        actor(rows, "holder"),
        actor(rows, "target"),
        rows.getString("basis"),
        rows.getObject("start", LocalDate.class),
        rows.getDouble("polarity"),
        rows.getInt("stances"),
        rows.getInt("hostile"),
        rows.getInt("neutral"),
        rows.getInt("supportive"),
        rows.getInt("articles"),
        rows.getInt("stories"));
  }

  private static StanceItem item(ResultSet rows) throws SQLException {
    return new StanceItem(
        rows.getString("stance_id"),
        rows.getString("holder_kind"),
        actor(rows, "holder"),
        actor(rows, "target"),
        rows.getDouble("polarity"),
        rows.getString("label"),
        rows.getString("basis"),
        rows.getDouble("confidence"),
        rows.getString("rule"),
        EvidenceSql.read(rows),
        rows.getString("article_id"),
        rows.getInt("revision"),
        rows.getString("title"),
        rows.getString("url"),
        rows.getString("outlet"),
        rows.getObject("day", LocalDate.class),
        RelationQuery.instant(rows, "published_at"),
        RelationQuery.instant(rows, "recorded_at"),
        rows.getString("engine"),
        rows.getString("dictionary"),
        new Place("stances", rows.getInt("partition"), rows.getLong("recorded_offset")));
  }

  private static Actor actor(ResultSet rows, String end) throws SQLException {
    return new Actor(
        rows.getString(end), rows.getString(end + "_name"), rows.getString(end + "_type"));
  }
}
