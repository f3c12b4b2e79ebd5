package io.dateline.projections.query;

import io.dateline.projections.position.Folding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds actors by any of their names, misspelt ones too: by shared trigrams, and where these find
 * nothing good by swapping two neighbouring letters, which leaves a short name few trigrams.
 */
final class ActorSearch {
  private static final double GOOD = 0.6;
  private static final int LONGEST_SWAPPED = 40;

  private static final Source DEFINED =
      new Source(
          "actor_names n join actor_versions v"
              + " on v.partition = n.partition and v.recorded_offset = n.recorded_offset",
          "v",
          "n.name",
          "n.name collate \"C\"");
  private static final Source SEEN =
      new Source("seen_actors s", "s", "s.name", "s.topic, s.partition");

  private final View view;

  ActorSearch(View view) {
    this.view = view;
  }

  /**
   * The best matches, each actor once.
   *
   * @param type only actors of that type, or null
   */
  List<ActorHit> search(String text, @Nullable String type, int limit) {
    String folded = Folding.fold(text);
    if (folded.isEmpty()) {
      return List.of();
    }
    var hits = new ArrayList<>(defined(folded, type, limit));
    hits.addAll(provisional(folded, type, limit));
    if (hits.stream().noneMatch(hit -> hit.score() >= GOOD)) {
      hits.addAll(swapped(folded, type, limit));
    }
    hits.sort(
        java.util.Comparator.comparingDouble(ActorHit::score)
            .reversed()
            .thenComparing(ActorHit::provisional)
            .thenComparing(ActorHit::id));
    var known = new HashSet<String>();
    return hits.stream().filter(hit -> known.add(hit.id())).limit(limit).toList();
  }

  /** Actors that have, or whose name begins with, the text with two neighbours swapped. */
  private List<ActorHit> swapped(String folded, @Nullable String type, int limit) {
    var meant = new ArrayList<String>();
    for (int i = 0; i + 1 < Math.min(folded.length(), LONGEST_SWAPPED); i++) {
      if (folded.charAt(i) != folded.charAt(i + 1)) {
        meant.add(
            folded.substring(0, i)
                + folded.charAt(i + 1)
                + folded.charAt(i)
                + folded.substring(i + 2));
      }
    }
    String[] starts = meant.stream().map(text -> prefix(text)).toArray(String[]::new);
    return best(
            DEFINED,
            "case when n.folded = any(:meant) then 0.9 else 0.8 end",
            "n.folded like any(:starts) and not v.retired and " + view.actor("v"),
            type,
            limit)
        .bind("meant", meant.toArray(String[]::new))
        .bind("starts", starts)
        .map((rows, c) -> hit(rows, false))
        .list();
  }

  private static String prefix(String folded) {
    return folded.replace("%", "").replace("_", "") + "%";
  }

  private List<ActorHit> defined(String folded, @Nullable String type, int limit) {
    return best(
            DEFINED,
            likeness("n"),
            alike("n") + " and not v.retired and " + view.actor("v"),
            type,
            limit)
        .bind("q", folded)
        .bind("prefix", prefix(folded))
        .map((rows, c) -> hit(rows, false))
        .list();
  }

  private List<ActorHit> provisional(String folded, @Nullable String type, int limit) {
    return best(
            SEEN,
            likeness("s"),
            alike("s")
                + " and case s.topic when 'relations' then "
                + view.recorded("s", "relations")
                + " else "
                + view.recorded("s", "stances")
                + " end",
            type,
            limit)
        .bind("q", folded)
        .bind("prefix", prefix(folded))
        .map((rows, c) -> hit(rows, true))
        .list();
  }

  /**
   * Where actors are found.
   *
   * @param rows what to select from
   * @param actor alias of the rows that have actor_id, name and type
   * @param matched column with the name that was matched
   * @param order among equally good names of one actor
   */
  private record Source(String rows, String actor, String matched, String order) {}

  private Query best(Source from, String score, String where, @Nullable String type, int limit) {
    String sql =
        "select * from (select distinct on (A.actor_id) A.actor_id, A.name, A.type, "
            + from.matched()
            + " as matched, ("
            + score
            + ")::float8 as score from "
            + from.rows()
            + " where "
            + where
            + (type == null ? "" : " and A.type = :type")
            + " order by A.actor_id, score desc, "
            + from.order()
            + ") hit order by score desc, actor_id limit :limit";
    return view.query(sql.replace("A.", from.actor() + "."))
        .bind("type", type)
        .bind("limit", limit);
  }

  private static String alike(String names) {
    return "(N.folded % :q or :q <% N.folded or N.folded like :prefix)".replace("N.", names + ".");
  }

  private static String likeness(String names) {
    return ("round((case when N.folded = :q then 1 when N.folded like :prefix then 0.95"
            + " else greatest(similarity(N.folded, :q), 0.9 * word_similarity(:q, N.folded))"
            + " end)::numeric, 4)")
        .replace("N.", names + ".");
  }

  private static ActorHit hit(ResultSet rows, boolean provisional) throws SQLException {
    return new ActorHit(
        rows.getString("actor_id"),
        rows.getString("name"),
        rows.getString("type"),
        rows.getString("matched"),
        rows.getDouble("score"),
        provisional);
  }
}
