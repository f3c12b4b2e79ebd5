package io.dateline.projections.query;

import io.dateline.projections.columns.Party;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who counts as one side: an actor with the persons that lead or speak for it while they do, and
 * with its organs. States are no organs of the alliances they belong to.
 */
final class Sides {
  private final View view;

  Sides(View view) {
    this.view = view;
  }

  /**
   * Adds the condition that a column holds the actor, or one of its side on that day.
   *
   * @param name under which values are bound, different for each use in a statement
   */
  void add(Conditions conditions, String column, String dayColumn, String name, String actorId) {
    List<Party.Member> members = members(actorId);
    if (members.isEmpty()) {
      conditions.and(column + " = :" + name, name, actorId);
      return;
    }
    conditions.and(
        column + " = any(:" + name + "_all)",
        name + "_all",
        Stream.concat(Stream.of(actorId), members.stream().map(Party.Member::id))
            .toArray(String[]::new));
    conditions.and(
        "("
            + column
            + " = :"
            + name
            + " or exists (select from unnest(:"
            + name
            + "_ids::text[], :"
            + name
            + "_since::date[], :"
            + name
            + "_until::date[]) as m (id, since, until) where m.id = "
            + column
            + " and (m.since is null or m.since <= "
            + dayColumn
            + ") and (m.until is null or m.until >= "
            + dayColumn
            + ")))",
        name,
        actorId);
    conditions.value(name + "_ids", members.stream().map(Party.Member::id).toArray(String[]::new));
    conditions.value(name + "_since", dates(members.stream().map(Party.Member::since)));
    conditions.value(name + "_until", dates(members.stream().map(Party.Member::until)));
  }

  /** The actor and those of its side, each with the days on which it counts. */
  Party party(String actorId) {
    return new Party(
        Stream.concat(Stream.of(new Party.Member(actorId, null, null)), members(actorId).stream())
            .toList());
  }

  private static String[] dates(Stream<@Nullable LocalDate> dates) {
    return dates
        .map(date -> date == null ? null : Date.valueOf(date).toString())
        .toArray(String[]::new);
  }

  private List<Party.Member> members(String actorId) {
    return view.query(
            "select l.member, l.since, l.until from actor_links l join actor_versions v"
                + " on v.partition = l.partition and v.recorded_offset = l.recorded_offset"
                + " where l.side = :side and v.type <> 'COUNTRY' and not v.retired and "
                + view.actor("v")
                + " order by l.member, l.since nulls first, l.until nulls last")
        .bind("side", actorId)
        .map(
            (rows, c) ->
                new Party.Member(
                    rows.getString(1),
                    rows.getObject(2, LocalDate.class),
                    rows.getObject(3, LocalDate.class)))
        .list();
  }
}
