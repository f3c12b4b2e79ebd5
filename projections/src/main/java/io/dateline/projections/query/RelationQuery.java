package io.dateline.projections.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Relations, newest events first, each with the words it rests on. */
final class RelationQuery {
  private final View view;

  RelationQuery(View view) {
    this.view = view;
  }

  Answer<RelationItem> page(RelationFilter filter, Paging paging) {
    Conditions conditions = filter.conditions(view, "r");
    paging.olderThan(conditions, "r.day", "r.relation_id");
    return paging.answer(
        view,
        find(conditions, paging.limit() + 1),
        item -> List.of(item.day().toString(), item.id()));
  }

  Optional<RelationItem> one(String id) {
    return find(new Conditions().and(view.relation("r")).and("r.relation_id = :id", "id", id), 1)
        .stream()
        .findFirst();
  }

  private List<RelationItem> find(Conditions conditions, int limit) {
    return find(conditions, "day desc", "relation_id desc", limit);
  }

  /** Those that the conditions let through, retracted ones too where they do. */
  List<RelationItem> inOrderOfRecording(Conditions conditions, int limit) {
    return find(conditions, "partition", "recorded_offset", limit);
  }

  private List<RelationItem> find(Conditions conditions, String first, String second, int limit) {
    return conditions
        .bind(
            view.query(
                "with recursive base as (select r.* from relations r where "
                    + conditions.where()
                    + " order by r."
                    + first
                    + ", r."
                    + second
                    + " limit :limit)"
                    + view.stories("base")
                    + " select b.*, "
                    + view.storyId("b")
                    + " as story_id, x.title, x.url, x.evidence, x.sentence_text,"
                    + " x.sentence_begin from base b"
                    + view.storyJoin("b")
                    + EvidenceSql.join(view, "b", "x")
                    + " order by b."
                    + first
                    + ", b."
                    + second))
        .bind("limit", limit)
        .map((rows, c) -> item(rows))
        .list();
  }

  private static RelationItem item(ResultSet rows) throws SQLException {
    return new RelationItem(
        rows.getString("relation_id"),
        actor(rows, "source"),
        actor(rows, "target"),
        rows.getString("type"),
        rows.getString("quad"),
        rows.getDouble("intensity"),
        rows.getObject("date", LocalDate.class),
        rows.getObject("day", LocalDate.class),
        rows.getString("mode"),
        rows.getString("place_name"),
        rows.getString("attribution_name"),
        rows.getBoolean("negated"),
        rows.getBoolean("hypothetical"),
        rows.getDouble("confidence"),
        rows.getString("rule"),
        rows.getString("trigger"),
        rows.getInt("trigger_begin"),
        rows.getInt("trigger_end"),
        EvidenceSql.read(rows),
        rows.getString("article_id"),
        rows.getInt("revision"),
        rows.getString("title"),
        rows.getString("url"),
        rows.getString("outlet"),
        rows.getString("credited_agency"),
        rows.getString("story_id"),
        instant(rows, "published_at"),
        instant(rows, "recorded_at"),
        rows.getString("engine"),
        rows.getString("dictionary"),
        new Place("relations", rows.getInt("partition"), rows.getLong("recorded_offset")));
  }

  static Actor actor(ResultSet rows, String end) throws SQLException {
    return new Actor(
        rows.getString(end), rows.getString(end + "_name"), rows.getString(end + "_type"));
  }

  static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
    OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
