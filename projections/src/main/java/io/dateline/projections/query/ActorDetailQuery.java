package io.dateline.projections.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One actor as the dictionary in effect has it. */
final class ActorDetailQuery {
  private final View view;

  ActorDetailQuery(View view) {
    this.view = view;
  }

  ActorDetail actor(String text) {
    Actor actor = new ActorResolver(view).resolve(text);
    List<NameItem> names =
        view.query(
                "select n.name, n.kind from actor_names n join actor_versions v"
                    + " on v.partition = n.partition and v.recorded_offset = n.recorded_offset"
                    + " where v.actor_id = :id and n.kind <> 'CANONICAL' and "
                    + view.actor("v")
                    + " order by n.kind collate \"C\", n.name collate \"C\"")
            .bind("id", actor.id())
            .map((rows, c) -> new NameItem(rows.getString(1), rows.getString(2)))
            .list();
    boolean defined =
        view.query(
                "select count(*) > 0 from actor_versions v where v.actor_id = :id and "
                    + view.actor("v"))
            .bind("id", actor.id())
            .mapTo(Boolean.class)
            .one();
    return new ActorDetail(
        actor.id(),
        actor.name(),
        actor.type(),
        !defined,
        names,
        links("member", "side", actor.id()),
        links("side", "member", actor.id()),
        dictionary());
  }

  private List<RoleItem> links(String own, String other, String id) {
    return view.query(
            "select l.kind, l."
                + other
                + " as id, coalesce(o.name, l."
                + other
                + ") as name, coalesce(o.type, '') as type, l.since, l.until"
                + " from actor_links l join actor_versions v"
                + " on v.partition = l.partition and v.recorded_offset = l.recorded_offset"
                + " left join actor_versions o on o.actor_id = l."
                + other
                + " and "
                + view.actor("o")
                + " where l."
                + own
                + " = :id and not v.retired and "
                + view.actor("v")
                + " order by l.since desc nulls last, l.kind collate \"C\", l."
                + other)
        .bind("id", id)
        .map((rows, c) -> role(rows))
        .list();
  }

  private static RoleItem role(ResultSet rows) throws SQLException {
    return new RoleItem(
        rows.getString("kind"),
        new Actor(rows.getString("id"), rows.getString("name"), rows.getString("type")),
        rows.getObject("since", LocalDate.class),
        rows.getObject("until", LocalDate.class));
  }

  private @Nullable String dictionary() {
    return view.query(
            "select d.version from dictionary_releases d where "
                + view.recorded("d", "actors")
                + " order by d.recorded_offset desc limit 1")
        .mapTo(String.class)
        .findFirst()
        .orElse(null);
  }
}
