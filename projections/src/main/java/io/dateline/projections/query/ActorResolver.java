package io.dateline.projections.query;

import io.dateline.projections.position.Folding;
import java.util.Optional;

/** Finds the actor a user means by an id or a name. */
final class ActorResolver {
  private static final int ALIKE = 3;

  private final View view;

  ActorResolver(View view) {
    this.view = view;
  }

  /**
   * The actor of that id, or else the one that bears that name: first a canonical name, then an
   * alias, an acronym, and so on.
   *
   * @throws UnknownActorException where nobody is called so; it names those who are called alike
   */
  Actor resolve(String text) {
    return byId(text)
        .or(() -> byName(Folding.fold(text)))
        .or(() -> seen(text, Folding.fold(text)))
        .orElseThrow(() -> unknown(text));
  }

  private Optional<Actor> byId(String id) {
    return view.query(
            "select v.actor_id, v.name, v.type from actor_versions v where v.actor_id = :id"
                + " and not v.retired and "
                + view.actor("v"))
        .bind("id", id)
        .map((rows, c) -> new Actor(rows.getString(1), rows.getString(2), rows.getString(3)))
        .findFirst();
  }

  private Optional<Actor> byName(String folded) {
    return view.query(
            "select v.actor_id, v.name, v.type from actor_names n join actor_versions v"
                + " on v.partition = n.partition and v.recorded_offset = n.recorded_offset"
                + " where n.folded = :folded and not v.retired and "
                + view.actor("v")
                + " order by array_position(array['CANONICAL','SHORT','ACRONYM','ALIAS','CAPITAL',"
                + "'SEAT','DEMONYM','NOMINAL'], n.kind) nulls last, v.actor_id limit 1")
        .bind("folded", folded)
        .map((rows, c) -> new Actor(rows.getString(1), rows.getString(2), rows.getString(3)))
        .findFirst();
  }

  private Optional<Actor> seen(String id, String folded) {
    return view.query(
            "select s.actor_id, s.name, s.type from seen_actors s"
                + " where (s.actor_id = :id or s.folded = :folded) and "
                + seen("s")
                + " order by s.actor_id, s.topic, s.partition limit 1")
        .bind("id", id)
        .bind("folded", folded)
        .map((rows, c) -> new Actor(rows.getString(1), rows.getString(2), rows.getString(3)))
        .findFirst();
  }

  private String seen(String alias) {
    return "case "
        + alias
        + ".topic when 'relations' then "
        + view.recorded(alias, "relations")
        + " else "
        + view.recorded(alias, "stances")
        + " end";
  }

  private UnknownActorException unknown(String text) {
    return new UnknownActorException(
        text,
        new ActorSearch(view)
            .search(text, null, ALIKE).stream()
                .map(hit -> new Actor(hit.id(), hit.name(), hit.type()))
                .toList());
  }
}
